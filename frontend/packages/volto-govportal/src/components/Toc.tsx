/** What stands on a long page; the part that is being read is marked. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';

const messages = defineMessages({
  label: { id: '本页目录', defaultMessage: '本页目录' },
});

export interface TocEntry {
  id: string;
  title: string;
}

/** The id of the part whose top was passed last. */
export function useReading(ids: string[]): string {
  const [reading, setReading] = useState('');
  const all = ids.join(' ');
  useEffect(() => {
    const parts = all
      .split(' ')
      .map((id) => document.getElementById(id))
      .filter((part): part is HTMLElement => !!part);
    if (!parts.length) return undefined;
    let asked = 0;
    const look = () => {
      const { innerHeight, scrollY, location } = window;
      const line = innerHeight / 10;
      const end =
        innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
      // The last parts cannot come to the top: there the one that was gone to counts.
      const sought = end && parts.find(({ id }) => `#${id}` === location.hash);
      const passed = parts.filter(
        (part) => part.getBoundingClientRect().top <= line,
      );
      setReading((sought || passed[passed.length - 1] || parts[0]).id);
    };
    const soon = () => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(look);
    };
    look();
    window.addEventListener('scroll', soon, { passive: true });
    window.addEventListener('hashchange', soon);
    return () => {
      cancelAnimationFrame(asked);
      window.removeEventListener('scroll', soon);
      window.removeEventListener('hashchange', soon);
    };
  }, [all]);
  return reading;
}

export function Toc({ entries }: { entries: TocEntry[] }) {
  const intl = useIntl();
  const reading = useReading(entries.map(({ id }) => id));
  return (
    <nav className="gp-toc" aria-label={intl.formatMessage(messages.label)}>
      <ul>
        {entries.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={reading === id || undefined}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
