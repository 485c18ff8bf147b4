/** The bookings of a day, by their time, with what may be done to each. */
import { useState } from 'react';
import {
  defineMessages,
  type MessageDescriptor,
  useIntl,
  FormattedMessage,
} from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Scroll } from '../../components/Scroll';
import { StateTag } from '../../citizens/appointment/own/StateTag';
import type { DayItem, HallDay } from './data';
import { DayAct } from './DayAct';

export const ACTIONS: Record<string, MessageDescriptor> = defineMessages({
  arrive: { id: '取号', defaultMessage: '取号' },
  call: { id: '叫号', defaultMessage: '叫号' },
  serve: { id: '办理完毕', defaultMessage: '办理完毕' },
  requeue: { id: '重新排队', defaultMessage: '重新排队' },
  miss: { id: '未到', defaultMessage: '未到' },
});
const messages = defineMessages({
  list: { id: '当天名单', defaultMessage: '当天名单' },
  of: { id: '{action}：{who}', defaultMessage: '{action}：{who}' },
});

interface Props {
  data: HallDay;
  reload: () => Promise<unknown>;
}

/** Whether an action makes sense on the day that is shown. */
function fits(action: string, { day, today }: HallDay): boolean {
  // Tickets are of the day; whoever left one open settles it later.
  return action === 'arrive' ? day === today : day <= today;
}

export function DayList({ data, reload }: Props) {
  const intl = useIntl();
  const [asked, setAsked] = useState<{ item: DayItem; action: string }>();
  const shown = data.items.filter(({ state }) => state.id !== 'cancelled');
  if (shown.length === 0) {
    return (
      <Empty
        title={
          <FormattedMessage
            id="这一天还没有预约"
            defaultMessage="这一天还没有预约"
          />
        }
      />
    );
  }
  return (
    <>
      <Scroll label={intl.formatMessage(messages.list)}>
        <table className="gp-table">
          <thead>
            <tr>
              <th scope="col">
                <FormattedMessage id="时段" defaultMessage="时段" />
              </th>
              <th scope="col">
                <FormattedMessage id="排队号" defaultMessage="排队号" />
              </th>
              <th scope="col">
                <FormattedMessage id="预约人" defaultMessage="预约人" />
              </th>
              <th scope="col">
                <FormattedMessage id="业务" defaultMessage="业务" />
              </th>
              <th scope="col">
                <FormattedMessage id="状态" defaultMessage="状态" />
              </th>
              <th scope="col" className="gp-no-print">
                <FormattedMessage id="办理" defaultMessage="办理" />
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((item) => (
              <tr key={item.uid}>
                <th scope="row">{`${item.begin}-${item.end}`}</th>
                <td className="gp-day-ticket">{item.ticket}</td>
                <td>
                  <Link to={`/bookings/${item.uid}`}>
                    {item.applicant_name}
                  </Link>
                  {item.people > 1 && (
                    <>
                      {' '}
                      <FormattedMessage
                        id="（{count} 人）"
                        defaultMessage="（{count} 人）"
                        values={{ count: item.people }}
                      />
                    </>
                  )}
                  <br />
                  <span className="gp-soft gp-small">{item.phone}</span>
                </td>
                <td>
                  {item.matter.title}
                  <br />
                  <span className="gp-soft gp-small">{item.channel.title}</span>
                </td>
                <td>
                  <StateTag state={item.state} />
                  {item.window && (
                    <>
                      <br />
                      <span className="gp-small">{item.window}</span>
                    </>
                  )}
                </td>
                <td className="gp-no-print">
                  <span className="gp-row">
                    {Object.keys(ACTIONS)
                      .filter((name) => item.actions.includes(name))
                      .filter((name) => fits(name, data))
                      .map((name) => (
                        <button
                          key={name}
                          type="button"
                          className="gp-button gp-compact"
                          aria-label={intl.formatMessage(messages.of, {
                            action: intl.formatMessage(ACTIONS[name]),
                            who: [item.ticket, item.applicant_name]
                              .filter(Boolean)
                              .join(' '),
                          })}
                          onClick={() => setAsked({ item, action: name })}
                        >
                          {intl.formatMessage(ACTIONS[name])}
                        </button>
                      ))}
                  </span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
      {asked && (
        <DayAct
          item={asked.item}
          action={asked.action}
          title={intl.formatMessage(ACTIONS[asked.action])}
          windows={data.windows}
          onClose={() => setAsked(undefined)}
          onDone={reload}
        />
      )}
    </>
  );
}
