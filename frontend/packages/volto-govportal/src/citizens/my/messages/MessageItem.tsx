/** A message: opening it marks it as read; the addresses of cases in it are links. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { momentText } from '../../../reviewers/when';
import type { Message } from '../data';
import { piecesOf } from '../parts/linked';

interface Props {
  message: Message;
  read: boolean;
  busy: boolean;
  onMark: (read: boolean) => void;
  onRemove: () => void;
}

export function MessageItem({ message, read, busy, onMark, onRemove }: Props) {
  return (
    <details
      className={`gp-message${read ? '' : ' gp-unread'}`}
      onToggle={(event) => {
        if (event.currentTarget.open && !read) onMark(true);
      }}
    >
      <summary>
        <span>
          {!read && (
            <span className="gp-hidden">
              <FormattedMessage id="（未读）" defaultMessage="（未读）" />
            </span>
          )}
          {message.subject}
        </span>
        <span className="gp-soft gp-small">{momentText(message.created)}</span>
      </summary>
      <div>
        <p className="gp-lines">
          {piecesOf(message.text).map(({ text, path }, number) =>
            path ? (
              <Link key={number} to={path}>
                <FormattedMessage id="打开办件" defaultMessage="打开办件" />
              </Link>
            ) : (
              text
            ),
          )}
        </p>
        <p className="gp-row">
          {read && (
            <button
              type="button"
              className="gp-button gp-compact"
              disabled={busy}
              onClick={() => onMark(false)}
            >
              <FormattedMessage id="标为未读" defaultMessage="标为未读" />
            </button>
          )}
          <button
            type="button"
            className="gp-button gp-compact gp-danger"
            disabled={busy}
            onClick={onRemove}
          >
            <FormattedMessage id="删除" defaultMessage="删除" />
          </button>
        </p>
      </div>
    </details>
  );
}
