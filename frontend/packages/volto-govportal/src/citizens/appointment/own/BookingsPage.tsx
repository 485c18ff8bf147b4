/** 我的预约: what is to come, what was, and whether no-shows keep one from booking. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Day } from '../../../components/Day';
import { Empty } from '../../../components/Empty';
import { Failed } from '../../../components/Failed';
import { PageTitle } from '../../../components/PageTitle';
import { Pager } from '../../../components/Pager';
import { useResource } from '../../../data/resource';
import { Problem } from '../../../shell/Problem';
import { SignedIn } from '../../apply/parts/SignedIn';
import {
  groupOf,
  GROUPS,
  type OwnBookings,
  ownOf,
  type Standing,
} from '../data';
import { When } from '../parts/When';
import { StateTag } from './StateTag';

const messages = defineMessages({
  title: { id: '我的预约', defaultMessage: '我的预约' },
  groups: { id: '分类', defaultMessage: '分类' },
  open: { id: '未办理', defaultMessage: '未办理' },
  ended: { id: '已结束', defaultMessage: '已结束' },
});

interface Props {
  location: { pathname: string; search: string };
}

function addressOf(group: string, after = ''): string {
  const query = new URLSearchParams({ group });
  if (after) query.set('after', after);
  return `/bookings?${query}`;
}

export function StandingNote({ standing }: { standing: Standing }) {
  const { missed, limit, until } = standing;
  if (until) {
    return (
      <p className="gp-notice gp-bad">
        <FormattedMessage
          id="您已爽约 {missed} 次，到 {day} 为止暂停预约。有正当理由的，请打开爽约的预约申诉。"
          defaultMessage="您已爽约 {missed} 次，到 {day} 为止暂停预约。有正当理由的，请打开爽约的预约申诉。"
          values={{ missed, day: <Day moment={until} /> }}
        />
      </p>
    );
  }
  if (!missed || !limit) return null;
  return (
    <p className="gp-notice gp-warn">
      <FormattedMessage
        id="您近期爽约 {missed} 次；满 {limit} 次将暂停预约。"
        defaultMessage="您近期爽约 {missed} 次；满 {limit} 次将暂停预约。"
        values={{ missed, limit }}
      />
    </p>
  );
}

function List({ location: { search } }: Props) {
  const intl = useIntl();
  const [resource] = useResource<OwnBookings>(ownOf(search));
  const group = groupOf(search);
  const { data, refusal } = resource;
  if (refusal?.status === 404) return <Problem status={404} />;
  return (
    <div className="gp-wide gp-page">
      <PageTitle title={intl.formatMessage(messages.title)}>
        <Link className="gp-button" to="/halls">
          <FormattedMessage id="新的预约" defaultMessage="新的预约" />
        </Link>
      </PageTitle>
      <nav aria-label={intl.formatMessage(messages.groups)}>
        <ul className="gp-tabs">
          {GROUPS.map((one) => (
            <li key={one}>
              <Link
                to={addressOf(one)}
                aria-current={one === group ? 'page' : undefined}
              >
                {intl.formatMessage(messages[one])}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Failed resource={resource} />
      {data && <StandingNote standing={data.standing} />}
      {data && data.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="这里还没有预约"
              defaultMessage="这里还没有预约"
            />
          }
        >
          <p>
            <Link className="gp-button" to="/halls">
              <FormattedMessage id="去预约" defaultMessage="去预约" />
            </Link>
          </p>
        </Empty>
      )}
      {data && data.items.length > 0 && (
        <ul className="gp-plain-list gp-cases">
          {data.items.map((row) => (
            <li key={row.uid} className="gp-sheet">
              <h2>
                <Link to={`/bookings/${row.uid}`}>{row.matter.title}</Link>
              </h2>
              <p className="gp-row">
                <StateTag state={row.state} />
                <When booking={row} />
              </p>
              <p className="gp-soft gp-small">
                {[row.hall.title, row.number].filter(Boolean).join(' · ')}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pager next={data?.after ? addressOf(group, data.after) : null} />
    </div>
  );
}

export default function BookingsPage(props: Props) {
  return (
    <SignedIn>
      <List {...props} />
    </SignedIn>
  );
}
