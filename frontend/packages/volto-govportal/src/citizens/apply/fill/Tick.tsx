/** A box to tick: its words are its label. */
import { type ReactNode, useId } from 'react';
import { FormattedMessage } from 'react-intl';

interface Props {
  label: ReactNode;
  help?: ReactNode;
  fault?: string;
  required?: boolean;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Tick(props: Props) {
  const { label, help, fault, required, checked, onChange } = props;
  const id = useId();
  const described = [help && `${id}-help`, fault && `${id}-fault`]
    .filter(Boolean)
    .join(' ');
  return (
    <div className="gp-field">
      <label className="gp-check gp-tick">
        <input
          type="checkbox"
          checked={checked}
          required={required}
          aria-invalid={fault ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span>
          {label}
          {required && (
            <span className="gp-required">
              {' '}
              <FormattedMessage id="（必填）" defaultMessage="（必填）" />
            </span>
          )}
        </span>
      </label>
      {help && (
        <p className="gp-help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {fault && (
        <p className="gp-fault" id={`${id}-fault`}>
          {fault}
        </p>
      )}
    </div>
  );
}
