/** A day of the week, and when a booking is. */
import { defineMessages, useIntl } from 'react-intl';

const week = defineMessages({
  0: { id: '周日', defaultMessage: '周日' },
  1: { id: '周一', defaultMessage: '周一' },
  2: { id: '周二', defaultMessage: '周二' },
  3: { id: '周三', defaultMessage: '周三' },
  4: { id: '周四', defaultMessage: '周四' },
  5: { id: '周五', defaultMessage: '周五' },
  6: { id: '周六', defaultMessage: '周六' },
});
const messages = defineMessages({
  day: {
    id: '{month} 月 {day} 日 {week}',
    defaultMessage: '{month} 月 {day} 日 {week}',
  },
});

/** A function that says a day, e.g. `11 月 26 日 周四`. */
export function useDayText(): (day: string) => string {
  const intl = useIntl();
  return (day) => {
    // A mere day is the same everywhere.
    const date = new Date(`${day}T00:00:00Z`);
    const number = date.getUTCDay() as keyof typeof week;
    return intl.formatMessage(messages.day, {
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      week: intl.formatMessage(week[number]),
    });
  };
}

interface Props {
  booking: { day: string; begin: string; end: string };
}

export function When({ booking: { day, begin, end } }: Props) {
  const text = useDayText();
  return (
    <time dateTime={`${day}T${begin}:00+08:00`}>
      {`${text(day)} ${begin}-${end}`}
    </time>
  );
}
