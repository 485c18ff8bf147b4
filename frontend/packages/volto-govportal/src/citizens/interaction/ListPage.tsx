/** 我的互动: what one asked, complained of and suggested, the latest first. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Failed } from '../../components/Failed';
import { Pager } from '../../components/Pager';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { momentText } from '../../reviewers/when';
import { Problem } from '../../shell/Problem';
import { SignedIn } from '../apply/parts/SignedIn';
import { ClockTag, StateTag } from '../apply/parts/StateTag';
import { GROUPS, groupOf, KINDS, ownOf, type Row } from './data';
import { KIND_TITLES, PAGES } from './words';

const messages = defineMessages({
  title: { id: '我的互动', defaultMessage: '我的互动' },
  groups: { id: '分类', defaultMessage: '分类' },
  all: { id: '全部', defaultMessage: '全部' },
  open: { id: '办理中', defaultMessage: '办理中' },
  correction: { id: '等您回复', defaultMessage: '等您回复' },
  ended: { id: '已答复', defaultMessage: '已答复' },
});

function addressOf(group: string, after = ''): string {
  const query = new URLSearchParams();
  if (group) query.set('group', group);
  if (after) query.set('after', after);
  return [...query].length > 0 ? `/interactions?${query}` : '/interactions';
}

function List() {
  const intl = useIntl();
  const { search } = useLocation();
  const [resource] = useResource<{ items: Row[]; after: string | null }>(
    ownOf(search),
  );
  const group = groupOf(search);
  const { data } = resource;
  if (resource.refusal?.status === 404) return <Problem status={404} />;
  return (
    <div className="gp-wide gp-page">
      <PageTitle title={intl.formatMessage(messages.title)}>
        {KINDS.map((kind) => (
          <Link key={kind} className="gp-button" to={PAGES[kind]}>
            {intl.formatMessage(KIND_TITLES[kind])}
          </Link>
        ))}
      </PageTitle>
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
      {data?.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="这里还没有咨询、投诉和建议"
              defaultMessage="这里还没有咨询、投诉和建议"
            />
          }
        >
          <p>
            <Link className="gp-button" to="/interactions/query">
              <FormattedMessage
                id="凭编号和查询密码查询"
                defaultMessage="凭编号和查询密码查询"
              />
            </Link>
          </p>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className="gp-plain-list gp-cases">
          {data.items.map((row) => (
            <li key={row.uid} className="gp-sheet">
              <h2>
                <Link to={`/interactions/${row.uid}`}>{row.title}</Link>
              </h2>
              <p className="gp-row">
                <span className="gp-tag">
                  {intl.formatMessage(KIND_TITLES[row.kind])}
                </span>
                <StateTag state={row.state} />
                <ClockTag clock={row.clock} state={row.state} />
              </p>
              <p className="gp-soft gp-small">
                {[row.number, row.department, momentText(row.applied_at)]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager next={data?.after ? addressOf(group, data.after) : null} />
    </div>
  );
}

export default function ListPage() {
  return (
    <SignedIn>
      <List />
    </SignedIn>
  );
}
