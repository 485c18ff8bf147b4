/** How many rows came to what. */
import { useIntl, FormattedMessage } from 'react-intl';
import { type Counts, OUTCOMES, type Outcome } from './data';

const TONES: Record<Outcome, string> = {
  created: 'gp-good',
  updated: 'gp-good',
  unchanged: '',
  skipped: '',
  refused: 'gp-bad',
};

export function CountTiles({ counts }: { counts: Counts }) {
  const intl = useIntl();
  return (
    <dl className="gp-import-counts">
      <div>
        <dt>
          <FormattedMessage id="总行数" defaultMessage="总行数" />
        </dt>
        <dd>{counts.rows}</dd>
      </div>
      {(Object.keys(OUTCOMES) as Outcome[]).map((outcome) => (
        <div
          key={outcome}
          className={counts[outcome] > 0 ? TONES[outcome] : undefined}
        >
          <dt>{intl.formatMessage(OUTCOMES[outcome])}</dt>
          <dd>{counts[outcome]}</dd>
        </div>
      ))}
      <div className={counts.warned > 0 ? 'gp-warn' : undefined}>
        <dt>
          <FormattedMessage id="有警告" defaultMessage="有警告" />
        </dt>
        <dd>{counts.warned}</dd>
      </div>
    </dl>
  );
}
