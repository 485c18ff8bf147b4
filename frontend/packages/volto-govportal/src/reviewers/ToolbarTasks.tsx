/** The number of tasks in Volto's toolbar. */
import { Plug } from '@plone/volto/components/manage/Pluggable';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from '../components/Icon';
import { useCounts } from './counts';
import { Badge, useWords } from './TaskCount';

export function ToolbarTasks() {
  const found = useCounts();
  const words = useWords(found);
  if (!found?.works) return null;
  return (
    <Plug
      pluggable="main.toolbar.bottom"
      id="govportal-tasks"
      dependencies={[words]}
    >
      <Link className="gp-toolbar-tasks" to="/tasks" title={words}>
        <Icon name="list" size="30px" />
        <span className="gp-hidden">
          <FormattedMessage id="我的任务" defaultMessage="我的任务" />：{words}
        </span>
        <Badge found={found} />
      </Link>
    </Plug>
  );
}
