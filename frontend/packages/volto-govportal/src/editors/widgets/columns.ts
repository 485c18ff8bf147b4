/** The columns of rows: how they are laid out, and what a closed row shows. */
import { type Kind, kindOf } from '../form/kinds';
import type { Property, Schema } from '../form/types';

export interface Column {
  name: string;
  property: Property;
  kind: Kind;
  required: boolean;
  /** Takes the whole width. */
  wide: boolean;
}

const WIDE: Kind[] = ['prose', 'law'];

export function columnsOf(schema: Schema): Column[] {
  const names = schema.fieldsets.flatMap(({ fields }) => fields);
  return names.map((name) => {
    const property = schema.properties[name];
    const kind = kindOf(property);
    return {
      name,
      property,
      kind,
      required: schema.required.includes(name),
      wide: WIDE.includes(kind),
    };
  });
}

/** Rows of few short columns stand open. */
export function isSmall(columns: Column[]): boolean {
  return columns.length <= 3 && columns.every(({ wide }) => !wide);
}

/** The columns that tell rows apart: what names the row, and up to three short facts. */
export function summaryOf(columns: Column[]): [Column, Column[]] {
  const head =
    columns.find(({ kind }) => kind === 'line' || kind === 'prose') ??
    columns[0];
  const short: Kind[] = ['line', 'whole', 'choice', 'day'];
  const rest = columns.filter(
    (column) => column !== head && short.includes(column.kind),
  );
  return [head, rest];
}
