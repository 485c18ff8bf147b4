/** The groups of the form's fields: the fieldsets of the type, in the form's order. */
import { defineMessages, type IntlShape } from 'react-intl';
import { kindOf } from './kinds';
import type { Schema } from './types';

const messages = defineMessages({
  default: { id: '基本信息', defaultMessage: '基本信息' },
  note: { id: '修改说明', defaultMessage: '修改说明' },
  design: { id: '表单设计', defaultMessage: '表单设计' },
});

export interface Group {
  id: string;
  title: string;
  fields: string[];
}

/** What versions are noted with; it stands last, where the work is done. */
export const NOTE = 'changeNote';
/** The group and the fields of a form's definition, which are edited together. */
export const DESIGN = 'design';
const DEFINITION = ['form_schema', 'form_layout'];
/** Plone's own settings, which are no elements. */
const HIDDEN = ['versioning_enabled', 'allow_discussion', 'id', 'language'];

/** Rows among the fields that no group was made for are a group by themselves. */
function apart({ id, title, fields }: Group, schema: Schema): Group[] {
  const rows = fields.filter(
    (name) => kindOf(schema.properties[name]) === 'rows',
  );
  return [
    { id, title, fields: fields.filter((name) => !rows.includes(name)) },
    ...rows.map((name) => ({
      id: `${id}-${name}`,
      title: schema.properties[name].title,
      fields: [name],
    })),
  ];
}

export function groupsOf(schema: Schema, intl: IntlShape): Group[] {
  const groups = schema.fieldsets.flatMap(({ id, title, fields }) => {
    const shown = fields.filter(
      (name) =>
        name !== NOTE && !HIDDEN.includes(name) && schema.properties[name],
    );
    return id === 'default'
      ? apart(
          { id, title: intl.formatMessage(messages.default), fields: shown },
          schema,
        )
      : [{ id, title, fields: shown }];
  });
  if (DEFINITION.every((name) => schema.properties[name])) {
    for (const group of groups) {
      group.fields = group.fields.filter((name) => !DEFINITION.includes(name));
    }
    groups.push({
      id: DESIGN,
      title: intl.formatMessage(messages.design),
      fields: DEFINITION,
    });
  }
  if (schema.properties[NOTE]) {
    groups.push({
      id: 'note',
      title: intl.formatMessage(messages.note),
      fields: [NOTE],
    });
  }
  return groups.filter((group) => group.fields.length > 0);
}

/** A number and its unit stand side by side: the fields of a group in lines. */
export function linesOf(fields: string[]): string[][] {
  const lines: string[][] = [];
  for (const name of fields) {
    const before = lines[lines.length - 1]?.[0];
    const pair =
      name.endsWith('_unit') && before === name.replace(/_unit$/, '_limit');
    if (pair) lines[lines.length - 1].push(name);
    else lines.push([name]);
  }
  return lines;
}
