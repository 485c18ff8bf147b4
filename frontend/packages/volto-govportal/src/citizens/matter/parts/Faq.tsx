/** Questions that people ask; the first answer is open. */
import type { Answered } from '../data';
import { Lines } from './Block';

export function Faq({ faq }: { faq: Answered[] }) {
  return (
    <div className="gp-faq">
      {faq.map(({ question, lines }, number) => (
        <details key={question} open={number === 0}>
          <summary>{question}</summary>
          <Lines lines={lines} />
        </details>
      ))}
    </div>
  );
}
