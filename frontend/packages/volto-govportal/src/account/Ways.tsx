/** Two ways to do the same, each at an address of its own; what else the address says stays. */
import { type ReactNode } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';

const messages = defineMessages({
  label: { id: '选择方式', defaultMessage: '选择方式' },
});

interface Way {
  /** As `?by=` says it; empty for the usual one. */
  name: string;
  title: ReactNode;
}

/** The way that the address asks for; the usual one where it asks for none. */
export function useWay(): string {
  return new URLSearchParams(useLocation().search).get('by') ?? '';
}

export function Ways({ ways }: { ways: Way[] }) {
  const intl = useIntl();
  const { pathname, search } = useLocation();
  const chosen = useWay();

  function addressOf(name: string) {
    const query = new URLSearchParams(search);
    if (name) query.set('by', name);
    else query.delete('by');
    return [...query].length > 0 ? `${pathname}?${query}` : pathname;
  }

  return (
    <nav aria-label={intl.formatMessage(messages.label)}>
      <ul className="gp-tabs">
        {ways.map(({ name, title }) => (
          <li key={name}>
            <Link
              to={addressOf(name)}
              aria-current={name === chosen ? 'page' : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
