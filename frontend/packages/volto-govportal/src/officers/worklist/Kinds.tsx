/** The way from one kind of business to another, with how many of each wait. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { usePortal } from '../../data/portal';
import type { Counts } from '../counts';
import { KINDS, listOf } from './kinds';

const messages = defineMessages({
  label: { id: '业务种类', defaultMessage: '业务种类' },
});

interface Props {
  kind: string;
  counts?: Counts;
}

export function Kinds({ kind, counts }: Props) {
  const intl = useIntl();
  const { addons } = usePortal();
  const shown = KINDS.filter(({ addon }) => addons.includes(addon));
  if (shown.length < 2) return null;
  return (
    <nav
      className="gp-row gp-kinds gp-no-print"
      aria-label={intl.formatMessage(messages.label)}
    >
      {shown.map(({ id, title }) => (
        <Link
          key={id}
          className="gp-button gp-compact"
          to={listOf({ kind: id })}
          aria-current={id === kind ? 'true' : undefined}
        >
          <FormattedMessage {...title} />{' '}
          <span className="gp-count">{counts?.kinds?.[id]?.waiting ?? 0}</span>
        </Link>
      ))}
      {addons.includes('interaction') && (
        <Link className="gp-button gp-compact" to="/worklist/joint">
          <FormattedMessage id="协办" defaultMessage="协办" />
        </Link>
      )}
    </nav>
  );
}
