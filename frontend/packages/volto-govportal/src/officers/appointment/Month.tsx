/** A month of a hall: how much is booked on each day, which leads to the day's list. */
import {
  defineMessages,
  type MessageDescriptor,
  useIntl,
  FormattedMessage,
} from 'react-intl';
import { Link } from 'react-router-dom';
import { Failed } from '../../components/Failed';
import { Icon } from '../../components/Icon';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { laterMonth, type MonthDay, monthOf, weeksOf } from './data';

const WEEK: MessageDescriptor[] = Object.values(
  defineMessages({
    mon: { id: '周一', defaultMessage: '周一' },
    tue: { id: '周二', defaultMessage: '周二' },
    wed: { id: '周三', defaultMessage: '周三' },
    thu: { id: '周四', defaultMessage: '周四' },
    fri: { id: '周五', defaultMessage: '周五' },
    sat: { id: '周六', defaultMessage: '周六' },
    sun: { id: '周日', defaultMessage: '周日' },
  }),
);
const messages = defineMessages({
  month: { id: '{year} 年 {month} 月', defaultMessage: '{year} 年 {month} 月' },
});

interface Props {
  hall: string;
  day: string;
  /** The address of a day in a view. */
  at: (day: string, view: string) => string;
}

export function Month({ hall, day, at }: Props) {
  const intl = useIntl();
  const [resource] = useResource<{ days: MonthDay[] }>(monthOf(hall, day));
  const title = intl.formatMessage(messages.month, {
    year: day.slice(0, 4),
    month: Number(day.slice(5, 7)),
  });
  return (
    <section className="gp-sheet">
      <h2>{title}</h2>
      <p className="gp-row gp-no-print">
        <Link className="gp-button" to={at(laterMonth(day, -1), 'month')}>
          <Icon name="chevron-left" />
          <FormattedMessage id="上个月" defaultMessage="上个月" />
        </Link>
        <Link className="gp-button" to={at(laterMonth(day, 1), 'month')}>
          <FormattedMessage id="下个月" defaultMessage="下个月" />
          <Icon name="chevron-right" />
        </Link>
      </p>
      <Failed resource={resource} />
      {resource.data && (
        <Scroll label={title}>
          <table className="gp-table gp-month">
            <thead>
              <tr>
                {WEEK.map((name) => (
                  <th key={name.id} scope="col">
                    {intl.formatMessage(name)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(resource.data.days).map((week, number) => (
                <tr key={number}>
                  {week.map((one, place) => (
                    <td key={one?.day ?? place}>
                      {one && (
                        <Link
                          to={at(one.day, 'list')}
                          aria-current={one.day === day ? 'date' : undefined}
                        >
                          <b>{Number(one.day.slice(8))}</b>
                          {(one.places > 0 || one.taken > 0) && (
                            <span>
                              <FormattedMessage
                                id="已约 {taken} / {places}"
                                defaultMessage="已约 {taken} / {places}"
                                values={{
                                  taken: one.taken,
                                  places: one.places,
                                }}
                              />
                            </span>
                          )}
                          {one.reason && (
                            <span className="gp-tag gp-bad">{one.reason}</span>
                          )}
                        </Link>
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
