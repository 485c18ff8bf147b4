/** The way to the worklist, with how many cases wait: for the header of every page. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { type Counts, useCounts } from './counts';
import '../reviewers/TaskCount.scss';

const messages = defineMessages({
  none: { id: '没有待办的办件', defaultMessage: '没有待办的办件' },
  waiting: { id: '待办 {count} 件', defaultMessage: '待办 {count} 件' },
  overdue: { id: '已超期 {count} 件', defaultMessage: '已超期 {count} 件' },
});

const textOf = (count: number, counted: number) =>
  count > counted ? `${counted}+` : `${count}`;

/** The counts in words, for who hears the page or points at the number. */
export function useWords(found: Counts | undefined): string {
  const intl = useIntl();
  if (!found?.waiting && !found?.overdue) {
    return intl.formatMessage(messages.none);
  }
  return (['waiting', 'overdue'] as const)
    .filter((name) => found[name] > 0)
    .map((name) =>
      intl.formatMessage(messages[name], {
        count: textOf(found[name], found.counted),
      }),
    )
    .join('，');
}

export function Badge({ found }: { found: Counts }) {
  if (!found.waiting) return null;
  return (
    <span
      className={`gp-badge${found.overdue ? ' gp-bad' : ''}`}
      aria-hidden="true"
    >
      {textOf(found.waiting, found.counted)}
    </span>
  );
}

export default function CaseCount({ className }: { className?: string }) {
  const found = useCounts();
  const words = useWords(found);
  if (!found?.works) return null;
  return (
    <Link className={className} to="/worklist" title={words}>
      <FormattedMessage id="办件工作台" defaultMessage="办件工作台" />
      <span className="gp-hidden">：{words}</span>
      <Badge found={found} />
    </Link>
  );
}
