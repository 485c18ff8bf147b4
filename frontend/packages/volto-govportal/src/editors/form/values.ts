/** Between the JSON of the backend and the values of the form. */
import { kindOf, type Kind } from './kinds';
import type { Property, Row, Schema, Values } from './types';

const NOTHING: Partial<Record<Kind, unknown>> = {
  rows: [],
  choices: [],
  lines: [],
  flag: false,
  relation: null,
  file: null,
};

let counter = 0;

/** A row with a key of its own. */
export function keyed(row: Values): Row {
  counter += 1;
  return { ...row, '@id': `r${counter}` };
}

function token(value: any): string {
  return typeof value === 'object' && value !== null
    ? value.token
    : value ?? '';
}

function read(property: Property, value: any): unknown {
  const kind = kindOf(property);
  const nothing = NOTHING[kind] ?? '';
  if (value === null || value === undefined) return nothing;
  if (kind === 'rows') return value.map(keyed);
  if (kind === 'choice') return token(value);
  if (kind === 'choices') return value.map(token);
  return value;
}

/** The values of content, or of new content when there is none. */
export function fromContent(schema: Schema, content?: Values | null): Values {
  return Object.fromEntries(
    Object.entries(schema.properties).map(([name, property]) => [
      name,
      read(
        property,
        content && name in content ? content[name] : property.default,
      ),
    ]),
  );
}

/** A row without anything in it. */
export function emptyRow(schema: Schema): Row {
  return keyed(fromContent(schema));
}

function stripped({ '@id': _key, ...row }: Row): Values {
  return row;
}

/** A row as the backend takes it; what is empty is empty, not an empty text. */
function writeRow(schema: Schema, row: Row): Values {
  return Object.fromEntries(
    Object.entries(stripped(row)).map(([name, value]) => {
      const property = schema.properties[name];
      return [name, property ? write(property, value) : value];
    }),
  );
}

function write(property: Property, value: any): unknown {
  switch (kindOf(property)) {
    case 'rows':
      return value.map((row: Row) => writeRow(property.schema as Schema, row));
    case 'relation':
      return value?.UID ?? null;
    case 'whole':
    case 'number':
    case 'day':
      return value === '' ? null : value;
    default:
      return value;
  }
}

/** Whether two values are the same, keys of rows aside. */
export function same(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) =>
    JSON.stringify(value, (key, inner) => (key === '@id' ? undefined : inner));
  return one === other || plain(one) === plain(other);
}

/**
 * The JSON of the fields `names`, of those alone that differ from `before` where that is given.
 *
 * A file that was stored before is not sent again.
 */
export function toData(
  schema: Schema,
  values: Values,
  names: string[],
  before?: Values,
): Values {
  return Object.fromEntries(
    names
      .filter((name) => !before || !same(values[name], before[name]))
      .filter(
        (name) =>
          kindOf(schema.properties[name]) !== 'file' ||
          !values[name] ||
          values[name].data,
      )
      .map((name) => [name, write(schema.properties[name], values[name])]),
  );
}

/** The same without the contents of files, to be judged or kept in the browser. */
export function withoutFiles(schema: Schema, data: Values): Values {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) =>
      value?.data && kindOf(schema.properties[name]) === 'file'
        ? [name, { filename: value.filename }]
        : [name, value],
    ),
  );
}

/** Whether there is nothing in a value. */
export function empty(value: unknown): boolean {
  if (typeof value === 'string') return !value.trim();
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined;
}
