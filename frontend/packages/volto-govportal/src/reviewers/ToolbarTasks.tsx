/** The number of tasks in Volto's toolbar. */
import { Plug } from '@plone/volto/components/manage/Pluggable';
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
      <Link
        className="gp-toolbar-tasks"
        to="/tasks"
        title={words}
        aria-label={words}
      >
        <Icon name="list" size="30px" />
        <Badge found={found} />
      </Link>
    </Plug>
  );
}
