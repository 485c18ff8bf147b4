/** 我的办件: what one has applied for, the latest first. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../../components/Empty';
import { Failed } from '../../../components/Failed';
import { PageTitle } from '../../../components/PageTitle';
import { Pager } from '../../../components/Pager';
import { useResource } from '../../../data/resource';
import { momentText } from '../../../reviewers/when';
import { WaitingList } from '../../evaluation/WaitingList';
import { type CaseRow, casesOf, groupOf, GROUPS } from '../data';
import { SignedIn } from '../parts/SignedIn';
import { ClockTag, StateTag } from '../parts/StateTag';

const messages = defineMessages({
  title: { id: '我的办件', defaultMessage: '我的办件' },
  groups: { id: '分类', defaultMessage: '分类' },
  all: { id: '全部', defaultMessage: '全部' },
  draft: { id: '草稿', defaultMessage: '草稿' },
  correction: { id: '待补正', defaultMessage: '待补正' },
  open: { id: '办理中', defaultMessage: '办理中' },
  ended: { id: '已办结', defaultMessage: '已办结' },
});

interface Page {
  items: CaseRow[];
  after: string | null;
}

interface Props {
  location: { pathname: string; search: string };
}

function addressOf(group: string, after = ''): string {
  const query = new URLSearchParams();
  if (group) query.set('group', group);
  if (after) query.set('after', after);
  return [...query].length > 0 ? `/my-cases?${query}` : '/my-cases';
}

function List({ location: { search } }: Props) {
  const intl = useIntl();
  const [resource] = useResource<Page>(casesOf(search));
  const group = groupOf(search);
  const { data } = resource;
  const later = new URLSearchParams(search).has('after');
  return (
    <div className="gp-wide gp-page">
      <PageTitle title={intl.formatMessage(messages.title)}>
        <Link className="gp-button" to="/matters?online=yes">
          <FormattedMessage id="办新的事" defaultMessage="办新的事" />
        </Link>
      </PageTitle>
      <WaitingList />
      <nav aria-label={intl.formatMessage(messages.groups)}>
        <ul className="gp-tabs">
          {(['', ...GROUPS] as const).map((one) => (
            <li key={one}>
              <Link
                to={addressOf(one)}
                aria-current={one === group ? 'page' : undefined}
              >
                {intl.formatMessage(messages[one || 'all'])}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Failed resource={resource} />
      {data && data.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="这里还没有办件"
              defaultMessage="这里还没有办件"
            />
          }
        >
          <p>
            <FormattedMessage
              id="打开要办的事项，点“网上申请”开始；在窗口申请的，请用办件编号和查询密码到“进度查询”查看。"
              defaultMessage="打开要办的事项，点“网上申请”开始；在窗口申请的，请用办件编号和查询密码到“进度查询”查看。"
            />
          </p>
          <p>
            <Link className="gp-button" to="/progress">
              <FormattedMessage id="进度查询" defaultMessage="进度查询" />
            </Link>
          </p>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className="gp-plain-list gp-cases">
          {data.items.map((row) => (
            <li key={row.uid} className="gp-sheet">
              <h2>
                <Link
                  to={
                    row.state.id === 'draft'
                      ? `/cases/${row.uid}/fill`
                      : `/cases/${row.uid}`
                  }
                >
                  {row.matter_title}
                </Link>
              </h2>
              <p className="gp-row">
                <StateTag state={row.state} />
                <ClockTag clock={row.clock} state={row.state} />
              </p>
              <p className="gp-soft gp-small">
                {[
                  row.number,
                  row.department,
                  row.applicant_name,
                  momentText(row.applied_at ?? row.changed_at),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      {later && (
        <p>
          <Link to={addressOf(group)}>
            <FormattedMessage
              id="回到最近的办件"
              defaultMessage="回到最近的办件"
            />
          </Link>
        </p>
      )}
      <Pager next={data?.after ? addressOf(group, data.after) : null} />
    </div>
  );
}

export default function MyCases(props: Props) {
  return (
    <SignedIn>
      <List {...props} />
    </SignedIn>
  );
}
