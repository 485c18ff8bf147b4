/** A form as the backend describes it (`govportal.forms.contract`), with what it is filled with. */

export type Value = string | number | boolean | null | string[] | Row[];
export type Row = Record<string, string | number | boolean | null>;
export type Data = Record<string, Value | undefined>;

export interface Choice {
  const: string;
  title: string;
}

export interface Property {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  title: string;
  description?: string;
  default?: Value;
  format?: string;
  enum?: (string | number)[];
  oneOf?: Choice[];
  const?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  items?: Property & Schema;
}

export interface Schema {
  properties: Record<string, Property>;
  required?: string[];
}

export type Condition =
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | { field: string; equals: unknown }
  | { field: string; in: unknown[] }
  | { field: string; filled: boolean };

export interface LayoutField {
  name: string;
  help?: string;
  placeholder?: string;
  widget?: string;
  columns?: string[];
  prefill?: string;
  when?: Condition;
  messages?: Record<string, string>;
}

export interface LayoutGroup {
  id?: string;
  title: string;
  help?: string;
  rows: LayoutField[][];
  when?: Condition;
}

export interface Contract {
  form_uid: string;
  number: number;
  title: string;
  schema: Schema;
  layout: { groups: LayoutGroup[] };
  data: Data;
}

/** What can be chosen, whichever way the schema says it. */
export function choicesOf(
  own: Property,
): { value: string | number; title: string }[] {
  if (own.oneOf) {
    return own.oneOf.map((one) => ({ value: one.const, title: one.title }));
  }
  return (own.enum ?? []).map((value) => ({ value, title: String(value) }));
}

/** Whether nothing is said; what is so isn't sent and isn't judged. */
export function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && !value.trim()) ||
    (Array.isArray(value) && value.length === 0)
  );
}
