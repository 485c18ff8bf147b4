/**
 * A form definition as it is designed: groups of rows of fields, each with a key that stays while
 * it is renamed and moved. What the designer does not know of a field is kept as it is.
 */
import type {
  Contract,
  LayoutField,
  LayoutGroup,
  Property,
} from '../../citizens/apply/fill/contract';
import { without } from './objects';

export type Schema = Contract['schema'] & Record<string, unknown>;
export type Layout = Contract['layout'];

/** What fields of the form and columns of a table have in common. */
export interface Asked {
  key: string;
  name: string;
  required: boolean;
  /** Of a table without its columns. */
  property: Property;
}

export interface Field extends Asked {
  layout: Omit<LayoutField, 'name' | 'columns'>;
  /** Of a table alone. */
  columns?: Asked[];
}

export interface Row {
  key: string;
  fields: Field[];
}

export interface Group {
  key: string;
  own: Omit<LayoutGroup, 'rows'>;
  rows: Row[];
}

export interface Design {
  /** What the schema says beside its fields. */
  schema: Record<string, unknown>;
  groups: Group[];
}

let counter = 0;

/** A key that nothing else has. */
export function newKey(): string {
  counter += 1;
  return `k${counter}`;
}

export const EMPTY: Design = { schema: {}, groups: [] };

function readColumns(
  items: Property & Partial<Contract['schema']>,
  order: string[],
): Asked[] {
  return order.flatMap((name) => {
    const property = items.properties?.[name];
    return property
      ? [
          {
            key: newKey(),
            name,
            required: items.required?.includes(name) ?? false,
            property,
          },
        ]
      : [];
  });
}

function readField(schema: Schema, placed: LayoutField): Field[] {
  const { name, columns, ...layout } = placed;
  const property = schema.properties[name];
  if (!property) return [];
  const field = {
    key: newKey(),
    name,
    required: schema.required?.includes(name) ?? false,
    layout,
  };
  const items = property.items;
  if (!items?.properties) return [{ ...field, property }];
  return [
    {
      ...field,
      property: {
        ...property,
        items: without(items, 'properties', 'required') as Property['items'],
      },
      columns: readColumns(items, columns ?? Object.keys(items.properties)),
    },
  ];
}

/** The design of a definition that the backend takes, or of an empty one. */
export function readDesign(schema: Schema, layout: Layout): Design {
  const { properties = {}, required, ...rest } = schema;
  const whole = { ...schema, properties, required };
  return {
    schema: rest,
    groups: (layout.groups ?? []).map(({ rows, ...own }) => ({
      key: newKey(),
      own,
      rows: rows
        .map((row) => ({
          key: newKey(),
          fields: row.flatMap((placed) => readField(whole, placed)),
        }))
        .filter(({ fields }) => fields.length > 0),
    })),
  };
}

/** Every field in the order of reading. */
export function fieldsOf(design: Design): Field[] {
  return design.groups.flatMap(({ rows }) =>
    rows.flatMap(({ fields }) => fields),
  );
}

function object(fields: Asked[]) {
  const required = fields.filter((one) => one.required).map(({ name }) => name);
  return {
    properties: Object.fromEntries(
      fields.map((one) => [one.name, written(one)]),
    ),
    ...(required.length > 0 ? { required } : {}),
  };
}

function written(field: Asked): Property {
  const { columns } = field as Field;
  if (!columns) return field.property;
  return {
    ...field.property,
    items: { ...field.property.items, ...object(columns) } as Property['items'],
  };
}

/** The schema of a design; `{}` while there is nothing in it. */
export function writeSchema(design: Design): Schema {
  if (design.groups.length === 0) return {} as Schema;
  return { type: 'object', ...design.schema, ...object(fieldsOf(design)) };
}

/** The layout of a design; `{}` while there is nothing in it. */
export function writeLayout(design: Design): Layout {
  if (design.groups.length === 0) return {} as Layout;
  return {
    groups: design.groups.map(({ own, rows }) => ({
      ...own,
      rows: rows.map(({ fields }) =>
        fields.map(({ name, layout, columns }) => ({
          name,
          ...layout,
          ...(columns ? { columns: columns.map((one) => one.name) } : {}),
        })),
      ),
    })),
  };
}
