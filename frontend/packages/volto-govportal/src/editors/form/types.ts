/** What the form works with. */

/** One field or column, as the backend's `@types` describe it. */
export interface Property {
  title: string;
  description?: string;
  type?: string;
  factory?: string;
  widget?: string;
  widgetOptions?: { frontendOptions?: { widget?: string } };
  default?: unknown;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  vocabulary?: { '@id': string };
  selectableTypes?: string[];
  items?: { vocabulary?: { '@id': string } };
  /** The columns of rows. */
  schema?: Schema;
}

export interface Schema {
  title: string;
  fieldsets: { id: string; title: string; fields: string[] }[];
  properties: Record<string, Property>;
  required: string[];
}

export type Values = Record<string, any>;

/** A row of rows; `@id` tells it from the others while it is edited. */
export type Row = Values & { '@id': string };

/** Something wrong or wanting, and where. */
export interface Fault {
  field: string;
  message: string;
  /** Counted from 1; absent or 0 for the field itself. */
  row?: number;
  column?: string;
}

export interface Missing extends Fault {
  group: string;
  title: string;
}

/** What `@completeness` says. */
export interface Assessment {
  complete: boolean;
  percent: number;
  missing: Missing[];
  recommended: Missing[];
  required: string[];
}

/** A field or cell to go to. */
export interface Spot {
  field: string;
  row?: number;
  column?: string;
}

/** The id of a control's element. */
export function spotId({ field, row, column }: Spot): string {
  return row ? `f-${field}-${row}-${column ?? ''}` : `f-${field}`;
}
