/** Everything that is done to a design; each gives a new one and leaves the old as it is. */
import {
  dependentsOf,
  dropFromConditions,
  renameInConditions,
} from './conditions';
import { blank, type Kind } from './kinds';
import {
  type Asked,
  type Design,
  type Field,
  fieldsOf,
  type Group,
  newKey,
  type Row,
} from './model';
import { freeName } from './names';
import { without as omit } from './objects';

/** As many fields stand side by side. */
const MOST_IN_ROW = 2;

export interface Spot {
  group: number;
  row: number;
  column: number;
}

/** Where a field stands, or null. */
export function spotOf(design: Design, key: string): Spot | null {
  for (const [group, { rows }] of design.groups.entries()) {
    for (const [row, { fields }] of rows.entries()) {
      const column = fields.findIndex((one) => one.key === key);
      if (column >= 0) return { group, row, column };
    }
  }
  return null;
}

const rowOf = (...fields: Field[]): Row => ({ key: newKey(), fields });

function withRows(design: Design, group: number, rows: Row[]): Design {
  return {
    ...design,
    groups: design.groups.map((one, at) =>
      at === group ? { ...one, rows } : one,
    ),
  };
}

function put<T>(list: T[], at: number, ...items: T[]): T[] {
  return [...list.slice(0, at), ...items, ...list.slice(at)];
}

function without<T>(list: T[], at: number): T[] {
  return list.filter((_one, number) => number !== at);
}

/** The design with one field changed. */
export function changeField(
  design: Design,
  key: string,
  change: (field: Field) => Field,
): Design {
  return {
    ...design,
    groups: design.groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({
        ...row,
        fields: row.fields.map((one) => (one.key === key ? change(one) : one)),
      })),
    })),
  };
}

/** The design with what a group says of itself changed. */
export function changeGroup(
  design: Design,
  key: string,
  own: Group['own'],
): Design {
  return {
    ...design,
    groups: design.groups.map((one) =>
      one.key === key ? { ...one, own } : one,
    ),
  };
}

/** A new group at the end. */
export function addGroup(design: Design, title: string): [Design, string] {
  const group = { key: newKey(), own: { title }, rows: [] };
  return [{ ...design, groups: [...design.groups, group] }, group.key];
}

/** A new field in a row of its own at the end of a group. */
export function addField(
  design: Design,
  group: string,
  kind: Kind,
  title: string,
  choices: string[],
  column: string,
): [Design, string] {
  const { property, required, widget } = blank(kind, title, choices);
  const field: Field = {
    key: newKey(),
    name: freeName(
      kind,
      fieldsOf(design).map(({ name }) => name),
    ),
    required,
    property,
    layout: widget ? { widget } : {},
    ...(kind === 'table'
      ? { columns: [newColumn([], 'text', column, [])] }
      : {}),
  };
  const groups = design.groups.map((one) =>
    one.key === group ? { ...one, rows: [...one.rows, rowOf(field)] } : one,
  );
  return [{ ...design, groups }, field.key];
}

/** A new column beside the others of its table. */
export function newColumn(
  others: Asked[],
  kind: Kind,
  title: string,
  choices: string[],
): Asked {
  const { property, required } = blank(kind, title, choices);
  return {
    key: newKey(),
    name: freeName(
      kind,
      others.map(({ name }) => name),
    ),
    required,
    property,
  };
}

/** The design without a field; no condition asks for it any longer. */
export function removeField(design: Design, key: string): Design {
  const field = fieldsOf(design).find((one) => one.key === key);
  if (!field) return design;
  const groups = design.groups.map((group) => ({
    ...group,
    rows: group.rows
      .map((row) => ({
        ...row,
        fields: row.fields.filter((one) => one.key !== key),
      }))
      .filter(({ fields }) => fields.length > 0),
  }));
  return dropFromConditions({ ...design, groups }, field.name);
}

/** The design without a group and its fields. */
export function removeGroup(design: Design, key: string): Design {
  const group = design.groups.find((one) => one.key === key);
  if (!group) return design;
  const left = {
    ...design,
    groups: design.groups.filter((one) => one !== group),
  };
  return group.rows
    .flatMap(({ fields }) => fields)
    .reduce((now, { name }) => dropFromConditions(now, name), left);
}

function copied(field: Field, taken: string[]): Field {
  return {
    ...field,
    key: newKey(),
    name: freeName(field.name, taken),
    ...(field.columns
      ? { columns: field.columns.map((one) => ({ ...one, key: newKey() })) }
      : {}),
  };
}

/** A field once more, in a row of its own below. */
export function duplicateField(design: Design, key: string): [Design, string] {
  const spot = spotOf(design, key);
  if (!spot) return [design, key];
  const { rows } = design.groups[spot.group];
  const copy = copied(
    rows[spot.row].fields[spot.column],
    fieldsOf(design).map(({ name }) => name),
  );
  return [
    withRows(design, spot.group, put(rows, spot.row + 1, rowOf(copy))),
    copy.key,
  ];
}

/** A group once more, below; conditions within it ask for its own fields. */
export function duplicateGroup(design: Design, key: string): [Design, string] {
  const at = design.groups.findIndex((one) => one.key === key);
  if (at < 0) return [design, key];
  const taken = fieldsOf(design).map(({ name }) => name);
  const renamed: [string, string][] = [];
  const own = omit(design.groups[at].own, 'id');
  const rows = design.groups[at].rows.map(({ fields }) =>
    rowOf(
      ...fields.map((field) => {
        const copy = copied(field, taken);
        taken.push(copy.name);
        renamed.push([field.name, copy.name]);
        return copy;
      }),
    ),
  );
  const group = renamed.reduce(
    (now, [from, to]) => renameInConditions(now, from, to),
    { ...design, groups: [{ key: newKey(), own, rows }] },
  ).groups[0];
  return [{ ...design, groups: put(design.groups, at + 1, group) }, group.key];
}

export type Way = -1 | 1;

/** A group before or behind its neighbour; the same design where there is none. */
export function moveGroup(design: Design, key: string, way: Way): Design {
  const at = design.groups.findIndex((one) => one.key === key);
  const to = at + way;
  if (at < 0 || to < 0 || to >= design.groups.length) return design;
  const groups = [...design.groups];
  [groups[at], groups[to]] = [groups[to], groups[at]];
  return { ...design, groups };
}

/**
 * A field one place on in the order of reading: past its neighbour in the row, out of the row, past
 * the next row, into the next group. The same design at the very end.
 */
export function moveField(design: Design, key: string, way: Way): Design {
  const spot = spotOf(design, key);
  if (!spot) return design;
  const { rows } = design.groups[spot.group];
  const row = rows[spot.row];
  const field = row.fields[spot.column];
  const beside = spot.column + way;
  if (row.fields[beside]) {
    const fields = [...row.fields];
    [fields[spot.column], fields[beside]] = [fields[beside], field];
    return withRows(
      design,
      spot.group,
      rows.map((one) => (one === row ? { ...row, fields } : one)),
    );
  }
  if (row.fields.length > 1) {
    const rest = { ...row, fields: without(row.fields, spot.column) };
    const pair = way < 0 ? [rowOf(field), rest] : [rest, rowOf(field)];
    return withRows(
      design,
      spot.group,
      put(without(rows, spot.row), spot.row, ...pair),
    );
  }
  const left = without(rows, spot.row);
  const to = spot.row + way;
  if (to >= 0 && to < rows.length) {
    return withRows(design, spot.group, put(left, to, row));
  }
  const next = design.groups[spot.group + way];
  if (!next) return design;
  return withRows(
    withRows(design, spot.group, left),
    spot.group + way,
    way < 0 ? [...next.rows, row] : [row, ...next.rows],
  );
}

/** A field in a row of its own at the end of another group. */
export function moveToGroup(
  design: Design,
  key: string,
  group: string,
): Design {
  const spot = spotOf(design, key);
  const to = design.groups.findIndex((one) => one.key === group);
  if (!spot || to < 0 || to === spot.group) return design;
  const field = design.groups[spot.group].rows[spot.row].fields[spot.column];
  const taken = {
    ...design,
    groups: design.groups.map((one) => ({
      ...one,
      rows: one.rows
        .map((row) => ({
          ...row,
          fields: row.fields.filter((other) => other !== field),
        }))
        .filter(({ fields }) => fields.length > 0),
    })),
  };
  return withRows(taken, to, [...taken.groups[to].rows, rowOf(field)]);
}

/** Whether a field can stand beside the one before it. */
export function mayJoin(design: Design, key: string): boolean {
  const spot = spotOf(design, key);
  if (!spot || spot.row === 0) return false;
  const { rows } = design.groups[spot.group];
  return (
    rows[spot.row].fields.length === 1 &&
    rows[spot.row - 1].fields.length < MOST_IN_ROW
  );
}

/** Whether a field stands beside another one. */
export function isJoined(design: Design, key: string): boolean {
  const spot = spotOf(design, key);
  return !!spot && design.groups[spot.group].rows[spot.row].fields.length > 1;
}

/** A field beside the one before it. */
export function joinRow(design: Design, key: string): Design {
  const spot = spotOf(design, key);
  if (!spot || !mayJoin(design, key)) return design;
  const { rows } = design.groups[spot.group];
  const before = rows[spot.row - 1];
  const joined = {
    ...before,
    fields: [...before.fields, ...rows[spot.row].fields],
  };
  return withRows(
    design,
    spot.group,
    without(rows, spot.row).map((one) => (one === before ? joined : one)),
  );
}

/** A field in a row of its own, the others of its row before and behind it. */
export function splitRow(design: Design, key: string): Design {
  const spot = spotOf(design, key);
  if (!spot || !isJoined(design, key)) return design;
  const { rows } = design.groups[spot.group];
  const { fields } = rows[spot.row];
  const parts = [
    fields.slice(0, spot.column),
    [fields[spot.column]],
    fields.slice(spot.column + 1),
  ];
  const made = parts
    .filter((part) => part.length > 0)
    .map((part) => rowOf(...part));
  return withRows(
    design,
    spot.group,
    put(without(rows, spot.row), spot.row, ...made),
  );
}

/** A field under another name, which conditions follow. */
export function renameField(design: Design, key: string, name: string): Design {
  const field = fieldsOf(design).find((one) => one.key === key);
  if (!field || field.name === name) return design;
  return renameInConditions(
    changeField(design, key, (one) => ({ ...one, name })),
    field.name,
    name,
  );
}

/** How many conditions lose something when these fields go. */
export function conditionsOf(design: Design, names: string[]): number {
  return names.reduce((sum, name) => sum + dependentsOf(design, name), 0);
}
