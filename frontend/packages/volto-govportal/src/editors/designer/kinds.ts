/** The kinds of field that an editor chooses from, and how each is written in the schema. */
import type { Property } from '../../citizens/apply/fill/contract';
import type { Asked, Field } from './model';
import { without } from './objects';

export type Kind =
  | 'text'
  | 'textarea'
  | 'radio'
  | 'select'
  | 'checkboxes'
  | 'integer'
  | 'number'
  | 'yesno'
  | 'tick'
  | 'declaration'
  | 'date'
  | 'id_number'
  | 'uscc'
  | 'phone'
  | 'email'
  | 'table';

export const KINDS: Kind[] = [
  'text',
  'textarea',
  'radio',
  'select',
  'checkboxes',
  'integer',
  'number',
  'yesno',
  'tick',
  'declaration',
  'date',
  'id_number',
  'uscc',
  'phone',
  'email',
  'table',
];

/** A table's cells are drawn without a layout, so what differs in it alone is not among them. */
export const COLUMN_KINDS: Kind[] = [
  'text',
  'select',
  'integer',
  'number',
  'tick',
  'date',
  'id_number',
  'uscc',
  'phone',
  'email',
];

const FORMATS: Partial<Record<Kind, string>> = {
  date: 'date',
  id_number: 'id-number',
  uscc: 'uscc',
  phone: 'mobile-phone',
  email: 'email',
};
/** From so many on choices are a list to unfold, as `FormField` draws them. */
const FEW = 5;

/** Kinds that a field can be turned into, with what it keeps. */
const FAMILIES: Kind[][] = [
  ['text', 'textarea', 'date', 'id_number', 'uscc', 'phone', 'email'],
  ['radio', 'select'],
  ['integer', 'number'],
  ['yesno', 'tick', 'declaration'],
];

export const hasChoices = (own: Property) => !!(own.oneOf ?? own.enum);

export function kindOf(field: Asked): Kind {
  const { property } = field;
  const { layout, columns } = field as Field;
  const { type, format } = property;
  if (columns) return 'table';
  if (type === 'array') return 'checkboxes';
  if (type === 'boolean') {
    if (property.const) return 'declaration';
    return layout?.widget === 'radio' ? 'yesno' : 'tick';
  }
  if (hasChoices(property)) {
    const count = (property.oneOf ?? property.enum ?? []).length;
    // Columns have but one kind of choice.
    if (!layout) return 'select';
    return (layout.widget ?? (count > FEW ? 'select' : 'radio')) === 'select'
      ? 'select'
      : 'radio';
  }
  if (type === 'integer' || type === 'number') return type;
  const known = (Object.keys(FORMATS) as Kind[]).find(
    (kind) => FORMATS[kind] === format,
  );
  return known ?? (layout?.widget === 'textarea' ? 'textarea' : 'text');
}

/** The kinds that a field may become. */
export function alternatives(kind: Kind, among: Kind[]): Kind[] {
  const family = FAMILIES.find((one) => one.includes(kind)) ?? [kind];
  return family.filter((one) => among.includes(one));
}

interface Blank {
  property: Property;
  required: boolean;
  widget?: string;
}

/**
 * What a new field of a kind begins with.
 *
 * @param title the label.
 * @param choices titles of the first choices.
 */
export function blank(kind: Kind, title: string, choices: string[]): Blank {
  const oneOf = choices.map((one, number) => ({
    const: `choice_${number + 1}`,
    title: one,
  }));
  switch (kind) {
    case 'radio':
    case 'select':
      return {
        property: { type: 'string', title, oneOf },
        required: false,
        widget: kind,
      };
    case 'checkboxes':
      return {
        property: {
          type: 'array',
          title,
          uniqueItems: true,
          items: { type: 'string', oneOf } as Property['items'],
        },
        required: false,
        widget: kind,
      };
    case 'integer':
    case 'number':
      return { property: { type: kind, title }, required: false };
    case 'yesno':
      return {
        property: { type: 'boolean', title },
        required: false,
        widget: 'radio',
      };
    case 'tick':
      return {
        property: { type: 'boolean', title },
        required: false,
        widget: 'checkbox',
      };
    case 'declaration':
      return {
        property: { type: 'boolean', title, const: true },
        required: true,
        widget: 'checkbox',
      };
    case 'table':
      return {
        property: {
          type: 'array',
          title,
          items: { type: 'object' } as unknown as Property['items'],
        },
        required: false,
        widget: kind,
      };
    case 'textarea':
      return {
        property: { type: 'string', title },
        required: false,
        widget: kind,
      };
    default:
      return {
        property: {
          type: 'string',
          title,
          ...(FORMATS[kind] ? { format: FORMATS[kind] } : {}),
        },
        required: false,
      };
  }
}

/** What may be asked of a value, beside being filled in; the keywords of its messages too. */
export const LIMITS: Partial<Record<Kind, (keyof Property)[]>> = {
  text: ['minLength', 'maxLength', 'pattern'],
  textarea: ['minLength', 'maxLength', 'pattern'],
  checkboxes: ['minItems', 'maxItems'],
  table: ['minItems', 'maxItems'],
  integer: [
    'minimum',
    'exclusiveMinimum',
    'maximum',
    'exclusiveMaximum',
    'multipleOf',
  ],
  number: [
    'minimum',
    'exclusiveMinimum',
    'maximum',
    'exclusiveMaximum',
    'multipleOf',
  ],
};

/** A field turned into another kind of its family; what does not fit that is left away. */
export function turned<T extends Asked>(field: T, kind: Kind): T {
  const { property } = field;
  const made = blank(kind, property.title, []);
  const kept = Object.fromEntries(
    ['description', 'oneOf', 'enum', ...(LIMITS[kind] ?? [])].flatMap((key) =>
      key in property ? [[key, property[key as keyof Property]]] : [],
    ),
  );
  const next = {
    ...field,
    property: { ...without(made.property, 'oneOf'), ...kept } as Property,
    required: made.required || field.required,
  };
  const { layout } = field as unknown as Field;
  if (!layout) return next;
  const said = Object.entries(layout.messages ?? {}).filter(([key]) =>
    messageKeys(next, kind).includes(key),
  );
  return {
    ...next,
    layout: {
      ...without(layout, 'widget', 'messages'),
      ...(made.widget ? { widget: made.widget } : {}),
      ...(said.length > 0 ? { messages: Object.fromEntries(said) } : {}),
    },
  };
}

/** The rules of a field that can have words of their own. */
export function messageKeys(field: Asked, kind: Kind): string[] {
  const { property, required } = field;
  return [
    ...(required ? ['required'] : []),
    ...(kind === 'integer' || kind === 'number' ? ['type'] : []),
    ...(property.format ? ['format'] : []),
    ...(property.const ? ['const'] : []),
    ...(LIMITS[kind] ?? []).filter((key) => property[key] !== undefined),
  ];
}
