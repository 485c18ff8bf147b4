/** A labelled control with its help and what is wrong with it. */
import { type ReactNode, useId } from 'react';
import { FormattedMessage } from 'react-intl';

/** What a control takes so that it belongs to its label, help and fault. */
export interface ControlProps {
  id: string;
  required?: boolean;
  'aria-invalid'?: true;
  'aria-describedby'?: string;
}

interface Props {
  label: ReactNode;
  help?: ReactNode;
  fault?: string;
  required?: boolean;
  children: (control: ControlProps) => ReactNode;
}

export function Field({ label, help, fault, required, children }: Props) {
  const id = useId();
  const described = [help && `${id}-help`, fault && `${id}-fault`].filter(
    Boolean,
  );
  return (
    <div className="gp-field">
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="gp-required">
            {' '}
            <FormattedMessage id="（必填）" defaultMessage="（必填）" />
          </span>
        )}
      </label>
      {children({
        id,
        required,
        'aria-invalid': fault ? true : undefined,
        'aria-describedby': described.join(' ') || undefined,
      })}
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
