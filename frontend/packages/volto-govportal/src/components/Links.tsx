/** Plain lists of links that several pages show. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from './Icon';
import './Links.scss';

/** A value with how many entries it has. */
export interface Counted {
  value: string;
  title: string;
  count: number;
}

interface CountsProps {
  counts: Counted[];
  /** Where a value leads. */
  to: (value: string) => string;
}

/** How many entries there are. */
export function Count({ count }: { count: number }) {
  return (
    <span className="gp-number">
      <FormattedMessage
        id="{count} 项"
        defaultMessage="{count} 项"
        values={{ count: (<b>{count}</b>) as any }}
      />
    </span>
  );
}

/** Values with their counts, each a link. */
export function Counts({ counts, to }: CountsProps) {
  return (
    <ul className="gp-counts">
      {counts.map(({ value, title, count }) => (
        <li key={value}>
          <Link to={to(value)}>
            <span>{title}</span>
            <FormattedMessage
              id="{count} 项"
              defaultMessage="{count} 项"
              values={{ count: (<b>{count}</b>) as any }}
            />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** An entry of a list: title, and what tells it from others. */
export interface Shown {
  title: string;
  url: string;
  place?: string;
  note?: string;
  state?: string;
  state_title?: string;
}

/** Entries, one a line. */
export function Entries({
  entries,
  place = true,
}: {
  entries: Shown[];
  /** Whether to say whose it is. */
  place?: boolean;
}) {
  return (
    <ul className="gp-entries">
      {entries.map((entry) => (
        <li key={entry.url}>
          <Link to={entry.url}>{entry.title}</Link>
          {entry.state && entry.state !== 'in_force' && (
            <span className="gp-tag gp-warn">{entry.state_title}</span>
          )}
          {((place && entry.place) || entry.note) && (
            <span className="gp-soft gp-small">
              {[place && entry.place, entry.note].filter(Boolean).join(' · ')}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The way from a part of a list to the whole. */
export function More({ to, children }: { to: string; children: ReactNode }) {
  return (
    <p className="gp-more">
      <Link to={to}>
        {children}
        <Icon name="chevron-right" />
      </Link>
    </p>
  );
}
