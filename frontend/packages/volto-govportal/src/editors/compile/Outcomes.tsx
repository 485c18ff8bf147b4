/** What came of the entries that were compiled: drafts to go on with, and refusals. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import type { Compiling } from './useCompiling';
import '../progress.scss';

export function Outcomes({ progress, outcomes }: Compiling) {
  const made = outcomes.filter((outcome) => outcome.made).length;
  return (
    <div role="status">
      {progress && (
        <p className="gp-notice">
          <FormattedMessage
            id="正在编制：{done}／{total}"
            defaultMessage="正在编制：{done}／{total}"
            values={progress}
          />
          <progress
            className="gp-progress"
            value={progress.done}
            max={progress.total}
            aria-hidden="true"
          />
        </p>
      )}
      {!progress && outcomes.length > 0 && (
        <section className="gp-sheet" aria-labelledby="outcomes">
          <h2 id="outcomes">
            <FormattedMessage
              id="已编制 {made} 项草稿"
              defaultMessage="已编制 {made} 项草稿"
              values={{ made }}
            />
          </h2>
          <ul>
            {outcomes.map((outcome) => (
              <li key={outcome.entry.UID}>
                {outcome.made ? (
                  <>
                    <Link to={`${flattenToAppURL(outcome.made['@id'])}/edit`}>
                      {outcome.made.title}
                    </Link>
                    {outcome.made.warnings.map((warning) => (
                      <p key={warning} className="gp-notice gp-warn">
                        {warning}
                      </p>
                    ))}
                  </>
                ) : (
                  <>
                    {outcome.entry.title}
                    <p className="gp-notice gp-bad">
                      {outcome.refused || (
                        <FormattedMessage
                          id="没有办成，请稍后再试"
                          defaultMessage="没有办成，请稍后再试"
                        />
                      )}
                    </p>
                  </>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
