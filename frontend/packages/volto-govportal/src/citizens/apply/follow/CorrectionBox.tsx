/** What the office wants corrected, and until when. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Day } from '../../../components/Day';
import type { Case, Correction } from '../data';

interface Props {
  case_: Case;
  correction: Correction;
  /** The way to mend it. */
  children?: ReactNode;
}

export function CorrectionBox({ case_, correction, children }: Props) {
  const wanted = case_.materials.filter(({ position }) =>
    correction.materials.includes(position),
  );
  return (
    <section
      className="gp-notice gp-warn gp-correction"
      aria-labelledby="correction"
    >
      <h2 id="correction">
        <FormattedMessage
          id="请在 {day} 以前补正"
          defaultMessage="请在 {day} 以前补正"
          values={{ day: <Day moment={correction.last_day} /> }}
        />
      </h2>
      <p>{correction.reason}</p>
      {wanted.length > 0 && (
        <ul>
          {wanted.map(({ position, name, remark }) => (
            <li key={position}>
              {name}
              {remark && `：${remark}`}
            </li>
          ))}
        </ul>
      )}
      {correction.form && (
        <p>
          <FormattedMessage
            id="申请表需要改正。"
            defaultMessage="申请表需要改正。"
          />
        </p>
      )}
      {children}
    </section>
  );
}
