/** A field of a form for words, a number or a day; it finds its own fault in the form around it. */
import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field } from './Field';
import { useFault } from './Form';

interface Props
  extends Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'type'
    | 'inputMode'
    | 'autoComplete'
    | 'autoCapitalize'
    | 'spellCheck'
    | 'readOnly'
    | 'maxLength'
  > {
  name: string;
  label: ReactNode;
  help?: ReactNode;
  required?: boolean;
  /** What it says at first. */
  value?: string | number;
  /** How many lines it has room for; without it there is one line. */
  rows?: number;
  /** What it says is read letter by letter. */
  code?: boolean;
}

export function TextField(props: Props) {
  const { label, help, required, value, rows, code, ...attributes } = props;
  const fault = useFault(props.name);
  return (
    <Field label={label} help={help} required={required} fault={fault}>
      {(control) => {
        const all = {
          ...control,
          ...(attributes as object),
          className: `gp-input${code ? ' gp-code' : ''}`,
          defaultValue: value,
        };
        return rows ? <textarea {...all} rows={rows} /> : <input {...all} />;
      }}
    </Field>
  );
}
