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
    if (!parts.length || typeof IntersectionObserver === 'undefined') return;
    const look = () => {
      const line = window.innerHeight / 10;
      const passed = parts.filter(
        (part) => part.getBoundingClientRect().top <= line,
      );
      setReading((passed[passed.length - 1] ?? parts[0]).id);
    };
    // Told whenever a part crosses the line, so that nothing happens while one reads on.
    const observer = new IntersectionObserver(look, {
      rootMargin: '-10% 0px -89% 0px',
    });
    parts.forEach((part) => observer.observe(part));
    return () => observer.disconnect();
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
