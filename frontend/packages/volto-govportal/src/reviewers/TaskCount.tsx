/** The way to one's tasks, with how many wait: for the header of every page. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { type Counts, useCounts } from './counts';
import './TaskCount.scss';

const messages = defineMessages({
  none: { id: '没有待办', defaultMessage: '没有待办' },
  waiting: { id: '待办理 {count} 项', defaultMessage: '待办理 {count} 项' },
  overdue: { id: '已逾期 {count} 项', defaultMessage: '已逾期 {count} 项' },
  returned: { id: '被退回 {count} 项', defaultMessage: '被退回 {count} 项' },
  revise: { id: '待修订 {count} 项', defaultMessage: '待修订 {count} 项' },
});

const KINDS = ['waiting', 'overdue', 'returned', 'revise'] as const;

/** What is to be done, as a number; what is overdue is among what waits. */
export function totalOf({ counts, more }: Counts): string {
  const total = counts.waiting + counts.returned + counts.revise;
  return more.length > 0 ? `${total}+` : `${total}`;
}

/** The same in words, for who hears the page or points at the number. */
export function useWords(found: Counts | undefined): string {
  const intl = useIntl();
  const words = KINDS.filter((kind) => found?.counts[kind]).map((kind) =>
    intl.formatMessage(messages[kind], {
      count: `${found?.counts[kind]}${found?.more.includes(kind) ? '+' : ''}`,
    }),
  );
  return words.length > 0
    ? words.join('，')
    : intl.formatMessage(messages.none);
}

export function Badge({ found }: { found: Counts }) {
  const total = totalOf(found);
  if (total === '0') return null;
  return (
    <span
      className={`gp-badge${found.counts.overdue ? ' gp-bad' : ''}`}
      aria-hidden="true"
    >
      {total}
    </span>
  );
}

export default function TaskCount({ className }: { className?: string }) {
  const found = useCounts();
  const words = useWords(found);
  if (!found?.works) return null;
  return (
    <Link className={className} to="/tasks" title={words}>
      <FormattedMessage id="我的任务" defaultMessage="我的任务" />
      <span className="gp-hidden">：{words}</span>
      <Badge found={found} />
    </Link>
  );
}
