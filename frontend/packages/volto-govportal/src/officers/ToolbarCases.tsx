/** The number of cases that wait, in Volto's toolbar. */
import { Plug } from '@plone/volto/components/manage/Pluggable';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from '../components/Icon';
import { Badge, useWords } from './CaseCount';
import { useCounts } from './counts';

export function ToolbarCases() {
  const found = useCounts();
  const words = useWords(found);
  if (!found?.works) return null;
  return (
    <Plug
      pluggable="main.toolbar.bottom"
      id="govportal-cases"
      dependencies={[words]}
    >
      <Link className="gp-toolbar-tasks" to="/worklist" title={words}>
        <Icon name="briefcase" size="30px" />
        <span className="gp-hidden">
          <FormattedMessage id="办件工作台" defaultMessage="办件工作台" />：
          {words}
        </span>
        <Badge found={found} />
      </Link>
    </Plug>
  );
}
