/** The small controls that settings are made of. */
import { type ReactNode, useEffect, useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { Field } from '../../components/Field';

const messages = defineMessages({
  number: {
    id: '应为数字，例如 20。',
    defaultMessage: '应为数字，例如 20。',
  },
  whole: {
    id: '应为不小于 0 的整数，例如 20。',
    defaultMessage: '应为不小于 0 的整数，例如 20。',
  },
});

interface Labels {
  label: ReactNode;
  help?: ReactNode;
  required?: boolean;
}

interface TextProps extends Labels {
  value: string;
  onChange: (value: string) => void;
  /** Several lines. */
  lines?: boolean;
  code?: boolean;
  /** What the focus finds it by. */
  deed?: string;
}

export function TextInput(props: TextProps) {
  const { value, onChange, lines, code, deed, ...labels } = props;
  return (
    <Field {...labels}>
      {(control) => {
        const all = {
          ...control,
          className: `gp-input${code ? ' gp-code' : ''}`,
          'data-deed': deed,
          value,
          onChange: (event: { target: { value: string } }) =>
            onChange(event.target.value),
        };
        return lines ? (
          <textarea {...all} rows={2} />
        ) : (
          <input {...all} type="text" autoComplete="off" />
        );
      }}
    </Field>
  );
}

interface GuardedProps extends Labels {
  value: string;
  /** What is wrong with a text; what is wrong goes no further. */
  judge: (text: string) => string | undefined;
  onChange: (value: string) => void;
}

/** A text that is taken over only while nothing is wrong with it. */
export function GuardedInput(props: GuardedProps) {
  const { value, judge, onChange, ...labels } = props;
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const fault = typed === value ? undefined : judge(typed);
  return (
    <Field {...labels} fault={fault}>
      {(control) => (
        <input
          {...control}
          className="gp-input gp-code"
          type="text"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            if (!judge(target.value)) onChange(target.value);
          }}
          onBlur={() => setTyped(value)}
        />
      )}
    </Field>
  );
}

interface NumberProps extends Labels {
  value: number | undefined;
  /** Counts, not measures. */
  whole?: boolean;
  onChange: (value: number | undefined) => void;
}

export function NumberInput(props: NumberProps) {
  const { value, whole, onChange, ...labels } = props;
  const intl = useIntl();
  const given = value === undefined ? '' : String(value);
  const [typed, setTyped] = useState(given);
  const fits = (text: string) =>
    (whole ? /^\d{1,9}$/ : /^-?\d{1,15}(\.\d{1,9})?$/).test(text.trim());
  useEffect(() => {
    // "1." on the way to "1.5" is left to who types it.
    setTyped((text) =>
      text.trim() && String(Number(text)) === given ? text : given,
    );
  }, [given]);
  const wrong = typed.trim() !== '' && !fits(typed);
  return (
    <Field
      {...labels}
      fault={
        wrong
          ? intl.formatMessage(whole ? messages.whole : messages.number)
          : undefined
      }
    >
      {(control) => (
        <input
          {...control}
          className="gp-input"
          inputMode={whole ? 'numeric' : 'decimal'}
          autoComplete="off"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
            if (!target.value.trim()) onChange(undefined);
            else if (fits(target.value)) onChange(Number(target.value));
          }}
        />
      )}
    </Field>
  );
}

interface SelectProps extends Labels {
  value: string;
  options: { value: string; title: string }[];
  onChange: (value: string) => void;
}

export function SelectInput(props: SelectProps) {
  const { value, options, onChange, ...labels } = props;
  return (
    <Field {...labels}>
      {(control) => (
        <select
          {...control}
          className="gp-input"
          value={value}
          onChange={({ target }) => onChange(target.value)}
        >
          {options.map((one) => (
            <option key={one.value} value={one.value}>
              {one.title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
