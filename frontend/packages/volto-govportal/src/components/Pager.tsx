/** The way through the pages of a list: plain links. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from './Icon';

const messages = defineMessages({
  label: { id: '分页', defaultMessage: '分页' },
});

interface Props {
  /** Addresses; none where there is no such page. */
  previous?: string | null;
  next?: string | null;
  /** The present page and how many there are, where that is known. */
  page?: number;
  pages?: number;
}

export function Pager({ previous, next, page, pages }: Props) {
  const intl = useIntl();
  if (!previous && !next) return null;
  return (
    <nav className="gp-pager" aria-label={intl.formatMessage(messages.label)}>
      {previous && (
        <Link className="gp-button" to={previous} rel="prev">
          <Icon name="chevron-left" />
          <FormattedMessage id="上一页" defaultMessage="上一页" />
        </Link>
      )}
      {page !== undefined && (
        <span className="gp-soft">
          {pages !== undefined ? (
            <FormattedMessage
              id="第 {page} 页，共 {pages} 页"
              defaultMessage="第 {page} 页，共 {pages} 页"
              values={{ page, pages }}
            />
          ) : (
            <FormattedMessage
              id="第 {page} 页"
              defaultMessage="第 {page} 页"
              values={{ page }}
            />
          )}
        </span>
      )}
      {next && (
        <Link className="gp-button" to={next} rel="next">
          <FormattedMessage id="下一页" defaultMessage="下一页" />
          <Icon name="chevron-right" />
        </Link>
      )}
    </nav>
  );
}
