/** The law that a matter rests on: each article folded, with the way to the law's page. */
import { FormattedMessage } from 'react-intl';
import { To } from '../../../components/To';
import type { Citation } from '../../../data/page';
import { Lines } from './Block';

export function Basis({ basis }: { basis: Citation[] }) {
  return (
    <ul className="gp-plain-list gp-basis">
      {basis.map((citation, number) => {
        const problem = String(citation.problem ?? '');
        const name = (
          <>
            《{citation.title}》{citation.article}
          </>
        );
        return (
          <li key={number}>
            {citation.text ? (
              <details>
                <summary>{name}</summary>
                <blockquote>
                  <Lines lines={citation.text.split('\n')} />
                </blockquote>
              </details>
            ) : (
              <p>{name}</p>
            )}
            {problem && <p className="gp-tag gp-bad">{problem}</p>}
            {citation.url && (
              <To url={citation.url} className="gp-no-print gp-small">
                <FormattedMessage
                  id="在法规页中查看{title}"
                  defaultMessage="在法规页中查看{title}"
                  values={{
                    title: (
                      <span className="gp-hidden">
                        《{citation.title}》{citation.article}
                      </span>
                    ),
                  }}
                />
              </To>
            )}
          </li>
        );
      })}
    </ul>
  );
}
