/** A field of a form for one of several words; it finds its own fault in the form around it. */
import type { ReactNode } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import type { Term } from '../data/useTerms';
import { Field } from './Field';
import { useFault } from './Form';

const messages = defineMessages({
  choose: { id: '请选择', defaultMessage: '请选择' },
});

interface Props {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  required?: boolean;
  /** What is chosen at first. */
  value?: string;
  terms: Term[];
}

export function SelectField(props: Props) {
  const { name, label, help, required, value, terms } = props;
  const intl = useIntl();
  const fault = useFault(name);
  return (
    <Field label={label} help={help} required={required} fault={fault}>
      {(control) => (
        // Its terms may come later than itself; only then there is something to choose.
        <select
          {...control}
          key={terms.length > 0 ? 'ready' : 'waiting'}
          className="gp-input"
          name={name}
          defaultValue={value ?? ''}
        >
          <option value="">{intl.formatMessage(messages.choose)}</option>
          {terms.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
