/** 窗口录入: an officer enters the application of a visitor. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import { type Counts, COUNTS } from '../counts';
import { DraftList } from './DraftList';
import { MatterSearch } from './MatterSearch';
import { Registration } from './Registration';
import '../../reviewers/reviewers.scss';
import '../officers.scss';

const messages = defineMessages({
  title: { id: '窗口录入', defaultMessage: '窗口录入' },
});

export default function IntakePage() {
  const intl = useIntl();
  const { search } = useLocation();
  const [{ data: counts, refusal }] = useResource<Counts>(COUNTS);
  const asked = new URLSearchParams(search);
  const matter = asked.get('matter') ?? '';
  const draft = asked.get('draft') ?? '';
  if (refusal) return <Problem status={refusal.status} />;
  if (!counts) return <div className="gp-wide gp-page gp-waiting" aria-busy />;
  const { everywhere, departments } = counts.window;
  if (!everywhere && departments.length === 0) return <Problem status={403} />;
  return (
    <div className="gp-wide gp-page gp-intake">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          <FormattedMessage
            id="为到窗口办事的人登记申请。提交后给申请人办件编号、查询密码和收件凭证。"
            defaultMessage="为到窗口办事的人登记申请。提交后给申请人办件编号、查询密码和收件凭证。"
          />
        }
      >
        <Link className="gp-button" to="/worklist">
          <FormattedMessage
            id="回到办件工作台"
            defaultMessage="回到办件工作台"
          />
        </Link>
      </PageTitle>
      {matter ? (
        <Registration key={matter + draft} matter={matter} draft={draft} />
      ) : (
        <>
          <DraftList />
          <MatterSearch departments={everywhere ? [] : departments} />
        </>
      )}
    </div>
  );
}
