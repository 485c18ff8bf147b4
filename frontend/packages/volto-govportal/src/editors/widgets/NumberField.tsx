/** A number. What is no number stays as it was typed, and is refused with a reason. */
import { useState } from 'react';
import { kindOf } from '../form/kinds';
import { Labelled, tied } from './Frame';
import type { WidgetProps } from './types';

type Value = number | string | null;

/** Full-width digits are what Chinese keyboards make. */
function plain(text: string): string {
  return text
    .trim()
    .replace(/[０-９．－]/g, (sign) =>
      String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
    );
}

export function numberOf(text: string, whole: boolean): Value {
  const typed = plain(text);
  const pattern = whole ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d+)?$/;
  return pattern.test(typed) ? Number(typed) : typed;
}

export default function NumberField(props: WidgetProps<Value>) {
  const { name, value, onChange, readOnly, property } = props;
  const whole = kindOf(property) === 'whole';
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Labelled widget={props}>
      <input
        {...tied(props)}
        className="gp-input gp-editor-number"
        type="text"
        inputMode={whole ? 'numeric' : 'decimal'}
        autoComplete="off"
        value={typed ?? String(value ?? '')}
        readOnly={readOnly}
        onChange={(event) => {
          setTyped(event.target.value);
          onChange(name, numberOf(event.target.value, whole));
        }}
        onBlur={() => setTyped(null)}
      />
    </Labelled>
  );
}
