import type { Fact } from './data';

/** Titled values in a narrow column. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="gp-office">
      {facts.map(({ title, text }) => (
        <div key={title}>
          <dt>{title}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
