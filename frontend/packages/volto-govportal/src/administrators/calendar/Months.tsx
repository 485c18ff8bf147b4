/** The twelve months of a year; one day of them takes the keyboard, arrows go on from it. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { iso, kindOf, nameOf, shifted, weeks, type Year } from './year';

const messages = defineMessages({
  work: { id: '上班', defaultMessage: '上班' },
  rest: { id: '周末休息', defaultMessage: '周末休息' },
  holiday: { id: '节假日', defaultMessage: '节假日' },
  workday: { id: '调休上班', defaultMessage: '调休上班' },
  monday: { id: '一', defaultMessage: '一' },
  tuesday: { id: '二', defaultMessage: '二' },
  wednesday: { id: '三', defaultMessage: '三' },
  thursday: { id: '四', defaultMessage: '四' },
  friday: { id: '五', defaultMessage: '五' },
  saturday: { id: '六', defaultMessage: '六' },
  sunday: { id: '日', defaultMessage: '日' },
  named: {
    id: '{month}月{date}日，{kind}，{name}',
    defaultMessage: '{month}月{date}日，{kind}，{name}',
  },
  day: {
    id: '{month}月{date}日，{kind}',
    defaultMessage: '{month}月{date}日，{kind}',
  },
});
const KINDS = {
  work: messages.work,
  rest: messages.rest,
  holiday: messages.holiday,
  workday: messages.workday,
};
const WEEKDAYS = [
  messages.monday,
  messages.tuesday,
  messages.wednesday,
  messages.thursday,
  messages.friday,
  messages.saturday,
  messages.sunday,
];
const STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -7,
  ArrowDown: 7,
};

interface Props {
  year: Year;
  /** Today, where it is in the year. */
  today: string;
  onPick: (day: string) => void;
}

export function Months({ year, today, onPick }: Props) {
  const intl = useIntl();
  const ref = useRef<HTMLDivElement>(null);
  const first = iso(year.year, 1, 1);
  const [current, setCurrent] = useState(
    today.startsWith(`${year.year}-`) ? today : first,
  );
  const reachable = current.startsWith(`${year.year}-`) ? current : first;

  function move(event: KeyboardEvent) {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const day = shifted(reachable, step);
    if (!day.startsWith(`${year.year}-`)) return;
    setCurrent(day);
    ref.current?.querySelector<HTMLElement>(`[data-day="${day}"]`)?.focus();
  }

  function title(day: string) {
    const kind = intl.formatMessage(KINDS[kindOf(year, day)]);
    const name = nameOf(year, day);
    return name
      ? intl.formatMessage(messages.named, {
          month: Number(day.slice(5, 7)),
          date: Number(day.slice(8)),
          kind,
          name,
        })
      : intl.formatMessage(messages.day, {
          month: Number(day.slice(5, 7)),
          date: Number(day.slice(8)),
          kind,
        });
  }

  return (
    // The keys are those of the days within.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="gp-months" ref={ref} onKeyDown={move}>
      {Array.from({ length: 12 }, (_value, index) => index + 1).map((month) => (
        <table key={month} className="gp-month">
          <caption>
            <FormattedMessage
              id="{month} 月"
              defaultMessage="{month} 月"
              values={{ month }}
            />
          </caption>
          <thead>
            <tr>
              {WEEKDAYS.map((day) => (
                <th key={day.id} scope="col">
                  {intl.formatMessage(day)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weeks(year.year, month).map((week) => (
              <tr key={week.find(Boolean)}>
                {week.map((day, index) => (
                  <td key={day || index}>
                    {day && (
                      <button
                        type="button"
                        data-day={day}
                        className={`gp-day gp-day-${kindOf(year, day)}`}
                        aria-label={title(day)}
                        aria-current={day === today ? 'date' : undefined}
                        title={nameOf(year, day) || undefined}
                        tabIndex={day === reachable ? 0 : -1}
                        onClick={() => {
                          setCurrent(day);
                          onPick(day);
                        }}
                      >
                        {Number(day.slice(8))}
                      </button>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
