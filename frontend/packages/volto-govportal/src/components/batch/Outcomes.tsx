/** What became of each item; gets the focus, for the items themselves may be gone from the list. */
import { useEffect, useRef } from 'react';
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import type { Outcome } from './inParts';

interface Props {
  outcomes: Outcome[];
  /** Where an item can be opened by itself. */
  addressOf?: (key: string) => string;
}

export function Outcomes({ outcomes, addressOf }: Props) {
  const ref = useRef<HTMLDivElement>(null);
  const refused = outcomes.filter(({ done }) => !done);
  useEffect(() => {
    ref.current?.focus();
  }, [outcomes]);
  return (
    <div
      ref={ref}
      className={`gp-notice ${refused.length ? 'gp-warn' : 'gp-good'}`}
      role="status"
      tabIndex={-1}
    >
      <p>
        <FormattedMessage
          id="已办理 {done} 项，未办成 {refused} 项。"
          defaultMessage="已办理 {done} 项，未办成 {refused} 项。"
          values={{
            done: outcomes.length - refused.length,
            refused: refused.length,
          }}
        />
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ key, title, message }) => (
            <li key={key}>
              {title &&
                (addressOf ? (
                  <Link to={addressOf(key)}>{title}</Link>
                ) : (
                  <b>{title}</b>
                ))}
              {title && '：'}
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
