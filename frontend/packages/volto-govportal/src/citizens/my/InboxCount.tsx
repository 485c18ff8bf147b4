/** The way to one's messages, with how many are unread: for the header of every page. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { countText, useUnread } from './counts';
import '../../reviewers/TaskCount.scss';

const messages = defineMessages({
  none: { id: '没有未读消息', defaultMessage: '没有未读消息' },
  some: { id: '未读 {count} 条', defaultMessage: '未读 {count} 条' },
});

export default function InboxCount({ className }: { className?: string }) {
  const intl = useIntl();
  const found = useUnread();
  if (!found) return null;
  const words = found.unread
    ? intl.formatMessage(messages.some, { count: countText(found) })
    : intl.formatMessage(messages.none);
  return (
    <Link className={className} to="/my/messages" title={words}>
      <FormattedMessage id="消息" defaultMessage="消息" />
      <span className="gp-hidden">：{words}</span>
      {found.unread > 0 && (
        <span className="gp-badge" aria-hidden="true">
          {countText(found)}
        </span>
      )}
    </Link>
  );
}
