/** By when a step is to be done: in words, and the colour says it again. */
import { defineMessages, useIntl } from 'react-intl';
import type { Due } from './data';
import { dayText } from './when';

const messages = defineMessages({
  late: {
    id: '已逾期 {days} 个工作日',
    defaultMessage: '已逾期 {days} 个工作日',
  },
  today: { id: '今天到期', defaultMessage: '今天到期' },
  left: { id: '还剩 {days} 个工作日', defaultMessage: '还剩 {days} 个工作日' },
  until: { id: '{day}前办结', defaultMessage: '{day}前办结' },
  provisional: {
    id: '（暂按周一至周五推算）',
    defaultMessage: '（暂按周一至周五推算）',
  },
});

/** Working days at whose end a reviewer is warned. */
const SOON = 1;

/** The tone of a limit: `bad` late, `warn` almost, `good` otherwise. */
export function toneOf(due: Due): 'bad' | 'warn' | 'good' {
  if (due.overdue) return 'bad';
  return due.left <= SOON ? 'warn' : 'good';
}

export function DueTag({ due }: { due: Due }) {
  const intl = useIntl();
  const said = due.overdue
    ? intl.formatMessage(messages.late, { days: -due.left })
    : due.left === 0
      ? intl.formatMessage(messages.today)
      : intl.formatMessage(messages.left, { days: due.left });
  return (
    <span className="gp-due">
      <span className={`gp-tag gp-${toneOf(due)}`}>{said}</span>
      <time className="gp-soft gp-small" dateTime={due.date}>
        {intl.formatMessage(messages.until, { day: dayText(due.date) })}
        {due.provisional && intl.formatMessage(messages.provisional)}
      </time>
    </span>
  );
}
