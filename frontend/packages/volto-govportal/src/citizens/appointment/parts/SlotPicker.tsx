/** Chooses a day and a slot of a schedule: two groups of radio buttons, by mouse, finger and keys. */
import { useState } from 'react';
import {
  defineMessages,
  type MessageDescriptor,
  useIntl,
  FormattedMessage,
} from 'react-intl';
import type { SlotDay } from '../data';
import { useDayText } from './When';
import '../appointment.scss';

const STATES: Record<SlotDay['state'], MessageDescriptor> = defineMessages({
  open: { id: '可预约', defaultMessage: '可预约' },
  full: { id: '已约满', defaultMessage: '已约满' },
  closed: { id: '不办理', defaultMessage: '不办理' },
  over: { id: '已截止', defaultMessage: '已截止' },
});
const messages = defineMessages({
  left: { id: '余 {count}', defaultMessage: '余 {count}' },
  none: { id: '约满', defaultMessage: '约满' },
});

export interface Chosen {
  day: string;
  begin: string;
}

interface Props {
  days: SlotDay[];
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
  /** How many places are wanted. */
  people?: number;
  fault?: string;
}

/** The day to begin with: the one that was chosen, else the first that has places. */
export function firstOf(days: SlotDay[], chosen: string): string {
  const known = days.find(({ day }) => day === chosen);
  return (
    (known ?? days.find(({ state }) => state === 'open') ?? days[0])?.day ?? ''
  );
}

export function SlotPicker(props: Props) {
  const { days, chosen, onChoose, people = 1, fault } = props;
  const intl = useIntl();
  const dayText = useDayText();
  const [day, setDay] = useState(() => firstOf(days, chosen.day));
  const shown = days.find((one) => one.day === day);
  if (days.length === 0) {
    return (
      <p className="gp-notice">
        <FormattedMessage
          id="现在没有可以预约的日子，请等待放号。"
          defaultMessage="现在没有可以预约的日子，请等待放号。"
        />
      </p>
    );
  }
  return (
    <div className="gp-slots">
      <fieldset>
        <legend>
          <FormattedMessage id="选择日期" defaultMessage="选择日期" />
        </legend>
        <div className="gp-slot-days">
          {days.map((one) => (
            <label key={one.day} className={`gp-slot gp-slot-${one.state}`}>
              <input
                type="radio"
                name="day"
                value={one.day}
                checked={one.day === day}
                disabled={one.state === 'closed'}
                onChange={() => {
                  setDay(one.day);
                  onChoose({ day: one.day, begin: '' });
                }}
              />
              <b>{dayText(one.day)}</b>
              <span>{intl.formatMessage(STATES[one.state])}</span>
              {one.reason && <span className="gp-small">{one.reason}</span>}
            </label>
          ))}
        </div>
      </fieldset>
      <fieldset data-invalid={fault ? true : undefined}>
        <legend>
          <FormattedMessage id="选择时段" defaultMessage="选择时段" />
        </legend>
        {fault && <p className="gp-fault">{fault}</p>}
        {shown && shown.slots.length > 0 ? (
          <div className="gp-slot-times">
            {shown.slots.map(({ begin, end, left }) => (
              <label
                key={begin}
                className={`gp-slot gp-slot-${left < people ? 'full' : 'open'}`}
              >
                <input
                  type="radio"
                  name="begin"
                  value={begin}
                  checked={chosen.day === day && chosen.begin === begin}
                  disabled={left < people}
                  onChange={() => onChoose({ day, begin })}
                />
                <b>{`${begin}-${end}`}</b>
                <span>
                  {left > 0
                    ? intl.formatMessage(messages.left, { count: left })
                    : intl.formatMessage(messages.none)}
                </span>
              </label>
            ))}
          </div>
        ) : (
          <p className="gp-soft">
            <FormattedMessage
              id="这一天没有可以预约的时段，请选择其他日期。"
              defaultMessage="这一天没有可以预约的时段，请选择其他日期。"
            />
          </p>
        )}
      </fieldset>
    </div>
  );
}
