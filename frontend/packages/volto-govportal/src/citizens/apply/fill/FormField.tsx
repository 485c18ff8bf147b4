/** One field of an electronic form, as its schema and layout say. */
import { useEffect, useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { type ControlProps, Field } from '../../../components/Field';
import { Choices } from './Choices';
import {
  choicesOf,
  type LayoutField,
  type Property,
  type Row,
  type Value,
} from './contract';
import { type Faults, keyOf } from './faults';
import { Table } from './Table';
import { Tick } from './Tick';

const messages = defineMessages({
  yes: { id: '是', defaultMessage: '是' },
  no: { id: '否', defaultMessage: '否' },
  choose: { id: '请选择', defaultMessage: '请选择' },
});
/** More than these are a list to unfold. */
const FEW = 5;
const TYPES: Record<string, string> = {
  date: 'date',
  email: 'email',
  'mobile-phone': 'tel',
};

export interface FieldProps {
  own: Property;
  layout: Partial<LayoutField>;
  /** Where its faults stand. */
  place: string;
  faults: Faults;
  required: boolean;
  value: Value | undefined;
  onChange: (value: Value) => void;
}

interface NumberInputProps {
  control: ControlProps;
  value: Value | undefined;
  placeholder?: string;
  onChange: (value: Value) => void;
}

/** A number as it is typed: what is none stays as it stands, for the check to tell. */
function NumberInput({
  control,
  value,
  placeholder,
  onChange,
}: NumberInputProps) {
  const given = value === undefined || value === null ? '' : String(value);
  const [text, setText] = useState(given);
  useEffect(() => {
    // Somebody else changed it, not the typing of "1." on the way to "1.5".
    setText((typed) => (String(asNumber(typed)) === given ? typed : given));
  }, [given]);
  return (
    <input
      {...control}
      className="gp-input gp-input-short"
      inputMode="decimal"
      autoComplete="off"
      placeholder={placeholder}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        onChange(asNumber(event.target.value));
      }}
    />
  );
}

export function asNumber(text: string): number | string {
  const plain = text.trim();
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : plain;
}

export function FormField(props: FieldProps) {
  const { own, layout, place, faults, required, value, onChange } = props;
  const intl = useIntl();
  const fault = faults[place];
  const help = layout.help || own.description;
  const common = { label: own.title, help, fault, required };

  if (own.type === 'array' && own.items?.properties) {
    return (
      <Table
        {...common}
        items={own.items}
        most={own.maxItems}
        columns={layout.columns ?? Object.keys(own.items.properties)}
        rows={(value as Row[] | undefined) ?? []}
        onChange={onChange}
        cell={(cell, row, column, change) => (
          <FormField
            own={cell.own}
            layout={{}}
            place={keyOf(place, row + 1, column)}
            faults={faults}
            required={cell.required}
            value={cell.value}
            onChange={change}
          />
        )}
        rowFault={(row) => faults[keyOf(place, row + 1)]}
      />
    );
  }
  if (own.type === 'array' && own.items) {
    const choices = choicesOf(own.items);
    return (
      <Choices
        {...common}
        several
        choices={choices.map((one) => ({ ...one, value: String(one.value) }))}
        chosen={(value as string[] | undefined) ?? []}
        onChoose={onChange}
      />
    );
  }
  if (own.type === 'boolean' && layout.widget === 'radio') {
    return (
      <Choices
        {...common}
        choices={[
          { value: 'true', title: intl.formatMessage(messages.yes) },
          { value: 'false', title: intl.formatMessage(messages.no) },
        ]}
        chosen={typeof value === 'boolean' ? [String(value)] : []}
        onChoose={([chosen]) => onChange(chosen === 'true')}
      />
    );
  }
  if (own.type === 'boolean') {
    return <Tick {...common} checked={value === true} onChange={onChange} />;
  }
  const choices = choicesOf(own);
  if (choices.length > 0) {
    const pick = (text: string) =>
      onChange(
        choices.find((one) => String(one.value) === text)?.value ?? null,
      );
    const unfolded = layout.widget
      ? layout.widget === 'radio'
      : choices.length <= FEW;
    const chosen = value === undefined || value === null ? '' : String(value);
    return unfolded ? (
      <Choices
        {...common}
        choices={choices.map((one) => ({ ...one, value: String(one.value) }))}
        chosen={[chosen]}
        onChoose={([one]) => pick(one)}
      />
    ) : (
      <Field {...common}>
        {(control) => (
          <select
            {...control}
            className="gp-input"
            value={chosen}
            onChange={(event) => pick(event.target.value)}
          >
            <option value="">{intl.formatMessage(messages.choose)}</option>
            {choices.map((one) => (
              <option key={one.value} value={String(one.value)}>
                {one.title}
              </option>
            ))}
          </select>
        )}
      </Field>
    );
  }
  return (
    <Field {...common}>
      {(control) => {
        const text = {
          ...control,
          className: 'gp-input',
          placeholder: layout.placeholder,
          maxLength: own.maxLength,
          value: value === undefined || value === null ? '' : String(value),
          onChange: (event: { target: { value: string } }) =>
            onChange(event.target.value),
        };
        if (own.type !== 'string') {
          return (
            <NumberInput
              control={control}
              value={value}
              placeholder={layout.placeholder}
              onChange={onChange}
            />
          );
        }
        return layout.widget === 'textarea' ? (
          <textarea {...text} rows={4} />
        ) : (
          <input
            {...text}
            type={TYPES[own.format ?? ''] ?? 'text'}
            autoComplete="off"
          />
        );
      }}
    </Field>
  );
}
