/** What keeps the form from being saved, at its top, with the way to each. */
import { FormattedMessage } from 'react-intl';
import { type Fault, type Schema, type Spot, spotId } from './types';

interface Props {
  message: string;
  faults: Fault[];
  schema: Schema;
  onGo: (spot: Spot) => void;
}

export function Faults({ message, faults, schema, onGo }: Props) {
  if (!message && faults.length === 0) return null;
  return (
    <div className="gp-notice gp-bad gp-faults" role="alert">
      <p>
        <strong>
          {message || (
            <FormattedMessage
              id="没有保存：有 {count} 处需要更正"
              defaultMessage="没有保存：有 {count} 处需要更正"
              values={{ count: faults.length }}
            />
          )}
        </strong>
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={`${spotId(fault)}${fault.message}`}>
              {schema.properties[fault.field] ? (
                <a
                  href={`#${spotId(fault)}`}
                  onClick={(event) => {
                    event.preventDefault();
                    onGo(fault);
                  }}
                >
                  {fault.message}
                </a>
              ) : (
                fault.message
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
