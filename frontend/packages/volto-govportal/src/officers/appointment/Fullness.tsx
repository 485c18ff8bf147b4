/** How full the slots of a schedule are on a day. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Scroll } from '../../components/Scroll';
import type { DaySchedule } from './data';

const messages = defineMessages({
  label: { id: '{what}的名额', defaultMessage: '{what}的名额' },
  close: { id: '当天停办：{what}', defaultMessage: '当天停办：{what}' },
  reopen: { id: '恢复办理：{what}', defaultMessage: '恢复办理：{what}' },
});

interface Props {
  schedule: DaySchedule;
  /** The day is over. */
  past: boolean;
  onClose: () => void;
  onReopen: () => void;
}

export function Fullness({ schedule, past, onClose, onReopen }: Props) {
  const intl = useIntl();
  const { slots, closed } = schedule;
  const channels = new Map(
    slots.flatMap((slot) => slot.channels).map(({ id, title }) => [id, title]),
  );
  return (
    <section className="gp-sheet gp-no-print">
      <h2>{schedule.title}</h2>
      <p className="gp-row">
        <span className="gp-soft">{schedule.department}</span>
        {closed && (
          <span className="gp-tag gp-bad">
            <FormattedMessage
              id="已停办：{reason}"
              defaultMessage="已停办：{reason}"
              values={{ reason: schedule.closed_reason }}
            />
          </span>
        )}
        {schedule.may_close && !past && !closed && slots.length > 0 && (
          <button
            type="button"
            className="gp-button gp-danger gp-compact"
            aria-label={intl.formatMessage(messages.close, {
              what: schedule.title,
            })}
            onClick={onClose}
          >
            <FormattedMessage id="当天停办" defaultMessage="当天停办" />
          </button>
        )}
        {schedule.may_close && !past && closed && (
          <button
            type="button"
            className="gp-button gp-compact"
            aria-label={intl.formatMessage(messages.reopen, {
              what: schedule.title,
            })}
            onClick={onReopen}
          >
            <FormattedMessage id="恢复办理" defaultMessage="恢复办理" />
          </button>
        )}
      </p>
      {slots.length === 0 ? (
        <p className="gp-soft">
          <FormattedMessage
            id="这一天没有安排时段"
            defaultMessage="这一天没有安排时段"
          />
        </p>
      ) : (
        <Scroll
          label={intl.formatMessage(messages.label, { what: schedule.title })}
        >
          <table className="gp-table">
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="时段" defaultMessage="时段" />
                </th>
                {[...channels].map(([id, title]) => (
                  <th key={id} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {slots.map((slot) => (
                <tr key={slot.begin}>
                  <th scope="row">{`${slot.begin}-${slot.end}`}</th>
                  {[...channels.keys()].map((id) => {
                    const found = slot.channels.find((one) => one.id === id);
                    return (
                      <td key={id}>
                        {found && (
                          <FormattedMessage
                            id="{taken} / {places}"
                            defaultMessage="{taken} / {places}"
                            values={{
                              taken: closed ? '—' : found.places - found.left,
                              places: found.places,
                            }}
                          />
                        )}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </section>
  );
}
