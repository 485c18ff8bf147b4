/** One part of the page, with a title that the table of contents leads to. */
import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  className?: string;
  children: ReactNode;
}

export function Block({ id, title, className = '', children }: Props) {
  return (
    <section
      className={`gp-sheet gp-block ${className}`.trim()}
      aria-labelledby={id}
    >
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

export function Lines({ lines }: { lines: string[] }) {
  return (
    <>
      {lines.map((line, number) => (
        <p key={number}>{line}</p>
      ))}
    </>
  );
}
