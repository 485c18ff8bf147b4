/** 大厅预约: who is expected on a day, who waits, how full it is; called, served and printed from here. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Failed } from '../../components/Failed';
import { Icon } from '../../components/Icon';
import { PageTitle } from '../../components/PageTitle';
import { useDayText } from '../../citizens/appointment/parts/When';
import { useResource } from '../../data/resource';
import { SignedIn } from '../../citizens/apply/parts/SignedIn';
import { Problem } from '../../shell/Problem';
import {
  askedOf,
  dayOf,
  type DaySchedule,
  type HallDay,
  later,
  pageAt,
} from './data';
import { Appeals } from './Appeals';
import { CloseDay, ReopenDay } from './CloseDay';
import { DayList } from './DayList';
import { Fullness } from './Fullness';
import { Month } from './Month';
import { WalkIn } from './WalkIn';
import '../../reviewers/reviewers.scss';
import '../officers.scss';
import '../../citizens/appointment/appointment.scss';
import './day.scss';

const messages = defineMessages({
  title: { id: '大厅预约', defaultMessage: '大厅预约' },
  hall: { id: '大厅', defaultMessage: '大厅' },
  day: { id: '日期', defaultMessage: '日期' },
  ways: { id: '换一天、换一种看法', defaultMessage: '换一天、换一种看法' },
  before: { id: '前一天', defaultMessage: '前一天' },
  after: { id: '后一天', defaultMessage: '后一天' },
});

interface Props {
  location: { pathname: string; search: string };
}

function Reading({ location: { search } }: Props) {
  const [resource, reload] = useResource<HallDay>(dayOf(search));
  const { data, refusal } = resource;
  if (refusal && !data) {
    return [403, 404].includes(refusal.status) ? (
      <Problem status={refusal.status} said={refusal.message} />
    ) : (
      <div className="gp-wide gp-page">
        <Failed resource={resource} />
      </div>
    );
  }
  if (!data) {
    return <div className="gp-wide gp-page gp-waiting" aria-busy="true" />;
  }
  return <Sheet data={data} view={askedOf(search).view} reload={reload} />;
}

interface SheetProps {
  data: HallDay;
  view: string;
  reload: () => Promise<unknown>;
}

function Sheet({ data, view, reload }: SheetProps) {
  const intl = useIntl();
  const history = useHistory();
  const dayText = useDayText();
  const [asked, setAsked] = useState<
    { what: 'walk-in' } | { what: 'close' | 'reopen'; of: DaySchedule } | null
  >(null);
  const title = intl.formatMessage(messages.title);
  if (!data.hall) {
    return (
      <div className="gp-wide gp-page">
        <PageTitle title={title} />
        <Empty
          title={
            <FormattedMessage
              id="没有由您负责预约的大厅"
              defaultMessage="没有由您负责预约的大厅"
            />
          }
        >
          <p>
            <FormattedMessage
              id="大厅和排班由政务服务管理员在区划页面上新增。"
              defaultMessage="大厅和排班由政务服务管理员在区划页面上新增。"
            />
          </p>
        </Empty>
      </div>
    );
  }
  const { hall, day, today, halls, schedules } = data;
  const at = (given: Record<string, string>) =>
    pageAt({ hall: hall.uid, day, view, ...given });
  const serving = schedules.filter((one) => one.may_serve);
  const dialog = {
    onClose: () => setAsked(null),
    onDone: reload,
  };
  return (
    <div className="gp-wide gp-page gp-day">
      <PageTitle title={title} lead={`${hall.title} · ${dayText(day)}`}>
        {serving.length > 0 && day === today && (
          <button
            type="button"
            className="gp-button gp-primary gp-no-print"
            onClick={() => setAsked({ what: 'walk-in' })}
          >
            <Icon name="plus" />
            <FormattedMessage id="现场取号" defaultMessage="现场取号" />
          </button>
        )}
        <button
          type="button"
          className="gp-button gp-no-print"
          onClick={() => reload().catch(() => undefined)}
        >
          <FormattedMessage id="刷新" defaultMessage="刷新" />
        </button>
        <button
          type="button"
          className="gp-button gp-no-print"
          onClick={() => window.print()}
        >
          <Icon name="print" />
          <FormattedMessage id="打印" defaultMessage="打印" />
        </button>
      </PageTitle>
      <nav
        className="gp-row gp-no-print gp-day-ways"
        aria-label={intl.formatMessage(messages.ways)}
      >
        <Link className="gp-button" to={at({ day: later(day, -1) })}>
          <Icon name="chevron-left" />
          {intl.formatMessage(messages.before)}
        </Link>
        <Link className="gp-button" to={at({ day: today })}>
          <FormattedMessage id="今天" defaultMessage="今天" />
        </Link>
        <Link className="gp-button" to={at({ day: later(day, 1) })}>
          {intl.formatMessage(messages.after)}
          <Icon name="chevron-right" />
        </Link>
        <label className="gp-day-field">
          {intl.formatMessage(messages.day)}
          <input
            className="gp-input"
            type="date"
            value={day}
            onChange={(event) =>
              event.target.value &&
              history.push(at({ day: event.target.value }))
            }
          />
        </label>
        {halls.length > 1 && (
          <label className="gp-day-field">
            {intl.formatMessage(messages.hall)}
            <select
              className="gp-input"
              value={hall.uid}
              onChange={(event) =>
                history.push(at({ hall: event.target.value }))
              }
            >
              {halls.map((one) => (
                <option key={one.uid} value={one.uid}>
                  {`${one.region} ${one.title}`}
                </option>
              ))}
            </select>
          </label>
        )}
        {(['list', 'month'] as const).map((one) => (
          <Link
            key={one}
            className="gp-button"
            to={at({ view: one })}
            aria-current={view === one ? 'page' : undefined}
          >
            {one === 'list' ? (
              <FormattedMessage id="当天名单" defaultMessage="当天名单" />
            ) : (
              <FormattedMessage id="月历" defaultMessage="月历" />
            )}
          </Link>
        ))}
      </nav>
      {view === 'month' ? (
        <Month
          hall={hall.uid}
          day={day}
          at={(to, shown) => at({ day: to, view: shown })}
        />
      ) : (
        <>
          <DayList data={data} reload={reload} />
          <Appeals />
          {schedules.map((one) => (
            <Fullness
              key={one.uid}
              schedule={one}
              past={day < today}
              onClose={() => setAsked({ what: 'close', of: one })}
              onReopen={() => setAsked({ what: 'reopen', of: one })}
            />
          ))}
        </>
      )}
      {asked?.what === 'walk-in' && <WalkIn {...dialog} schedules={serving} />}
      {asked?.what === 'close' && (
        <CloseDay {...dialog} schedule={asked.of} day={day} />
      )}
      {asked?.what === 'reopen' && (
        <ReopenDay {...dialog} schedule={asked.of} day={day} />
      )}
    </div>
  );
}

export default function DayPage(props: Props) {
  return (
    <SignedIn>
      <Reading {...props} />
    </SignedIn>
  );
}
