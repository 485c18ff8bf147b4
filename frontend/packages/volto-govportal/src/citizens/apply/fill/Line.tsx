/** One line of words in the applicant's step. */
import { type MessageDescriptor, useIntl } from 'react-intl';
import { Field } from '../../../components/Field';

interface Props {
  label: MessageDescriptor;
  help?: MessageDescriptor;
  fault?: string;
  required?: boolean;
  value: string;
  longest: number;
  type?: string;
  autoComplete?: string;
  onChange: (value: string) => void;
}

export function Line({
  label,
  help,
  fault,
  required,
  longest,
  ...rest
}: Props) {
  const intl = useIntl();
  return (
    <Field
      label={intl.formatMessage(label)}
      help={help && intl.formatMessage(help)}
      fault={fault}
      required={required}
    >
      {(control) => (
        <input
          {...control}
          className="gp-input"
          type={rest.type ?? 'text'}
          autoComplete={rest.autoComplete ?? 'off'}
          maxLength={longest}
          value={rest.value}
          onChange={(event) => rest.onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
