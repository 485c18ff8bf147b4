/** Conditions as they are built: joined tests, each of which may be turned round. */
import type { Condition } from '../../citizens/apply/fill/contract';
import { type Design, fieldsOf, type Group } from './model';

export type TestKind = 'equals' | 'in' | 'filled';
export type Plain = string | number | boolean | null;

export interface Test {
  field: string;
  test: TestKind;
  /** One for `equals`, several for `in`, none for `filled`. */
  values: Plain[];
  not: boolean;
}

export interface Joined {
  join: 'all' | 'any';
  not: boolean;
  parts: Node[];
}

export type Node = Test | Joined;

export const isJoined = (node: Node): node is Joined => 'join' in node;

function read(condition: Condition, not: boolean): Node {
  if ('not' in condition) return read(condition.not, !not);
  if ('all' in condition) {
    return {
      join: 'all',
      not,
      parts: condition.all.map((one) => read(one, false)),
    };
  }
  if ('any' in condition) {
    return {
      join: 'any',
      not,
      parts: condition.any.map((one) => read(one, false)),
    };
  }
  const { field } = condition;
  if ('filled' in condition) {
    // "Not filled in" has one way to be said.
    return { field, test: 'filled', values: [], not: condition.filled === not };
  }
  return 'in' in condition
    ? { field, test: 'in', values: condition.in as Plain[], not }
    : { field, test: 'equals', values: [condition.equals as Plain], not };
}

/** A condition as a join; a single test is a join of one. */
export function readCondition(condition?: Condition): Joined {
  if (!condition) return { join: 'all', not: false, parts: [] };
  const node = read(condition, false);
  return isJoined(node) ? node : { join: 'all', not: false, parts: [node] };
}

function write(node: Node): Condition | undefined {
  if (isJoined(node)) {
    const parts = node.parts
      .map(write)
      .filter((one): one is Condition => !!one);
    if (parts.length === 0) return undefined;
    const one: Condition =
      parts.length === 1
        ? parts[0]
        : node.join === 'all'
          ? { all: parts }
          : { any: parts };
    return node.not ? { not: one } : one;
  }
  const { field, test, values, not } = node;
  if (test === 'filled') return { field, filled: !not };
  const one: Condition =
    test === 'in'
      ? { field, in: values }
      : { field, equals: values[0] ?? null };
  return not ? { not: one } : one;
}

/** The condition of a join; undefined when nothing is asked. */
export function writeCondition(joined: Joined): Condition | undefined {
  return write(joined);
}

/** The names of the fields that a condition reads. */
export function readsOf(condition?: Condition): string[] {
  if (!condition) return [];
  if ('not' in condition) return readsOf(condition.not);
  if ('all' in condition) return condition.all.flatMap(readsOf);
  if ('any' in condition) return condition.any.flatMap(readsOf);
  return [condition.field];
}

/** A condition with each of its tests changed; a test that becomes nothing is left away. */
export function mapTests(
  condition: Condition | undefined,
  change: (test: Test) => Test | null,
): Condition | undefined {
  if (!condition) return undefined;
  const walk = (node: Node): Node | null => {
    if (!isJoined(node)) return change(node);
    const parts = node.parts.map(walk).filter((one): one is Node => !!one);
    return parts.length > 0 ? { ...node, parts } : null;
  };
  const node = walk(readCondition(condition));
  return node ? write(node) : undefined;
}

/** The design with every condition changed; what is as before stays the same object. */
export function mapConditions(
  design: Design,
  touches: (condition: Condition) => boolean,
  change: (condition: Condition) => Condition | undefined,
): Design {
  function changed<T extends { when?: Condition }>(own: T): T {
    if (!own.when || !touches(own.when)) return own;
    const { when, ...rest } = own;
    const next = change(when);
    return (next ? { ...rest, when: next } : rest) as T;
  }
  return {
    ...design,
    groups: design.groups.map((group) => ({
      ...group,
      own: changed(group.own),
      rows: group.rows.map((row) => ({
        ...row,
        fields: row.fields.map((field) => ({
          ...field,
          layout: changed(field.layout),
        })),
      })),
    })),
  };
}

const reading = (name: string) => (condition: Condition) =>
  readsOf(condition).includes(name);

/** Conditions follow a field that gets another name. */
export function renameInConditions(
  design: Design,
  from: string,
  to: string,
): Design {
  return mapConditions(design, reading(from), (condition) =>
    mapTests(condition, (test) =>
      test.field === from ? { ...test, field: to } : test,
    ),
  );
}

/** Conditions do not ask for a field that is gone. */
export function dropFromConditions(design: Design, name: string): Design {
  return mapConditions(design, reading(name), (condition) =>
    mapTests(condition, (test) => (test.field === name ? null : test)),
  );
}

/** Conditions follow a choice that gets another value. */
export function revalueInConditions(
  design: Design,
  name: string,
  from: string,
  to: string,
): Design {
  return mapConditions(design, reading(name), (condition) =>
    mapTests(condition, (test) =>
      test.field === name
        ? {
            ...test,
            values: test.values.map((one) => (one === from ? to : one)),
          }
        : test,
    ),
  );
}

/** How many groups and fields are shown only when the field `name` says so. */
export function dependentsOf(design: Design, name: string): number {
  const holders = design.groups.flatMap((group) => [
    group.own.when,
    ...group.rows.flatMap(({ fields }) => fields.map((one) => one.layout.when)),
  ]);
  return holders.filter((when) => readsOf(when).includes(name)).length;
}

function readsByName(design: Design): Map<string, string[]> {
  const reads = new Map<string, string[]>();
  for (const group of design.groups) {
    for (const { name, layout } of group.rows.flatMap(({ fields }) => fields)) {
      reads.set(name, [...readsOf(group.own.when), ...readsOf(layout.when)]);
    }
  }
  return reads;
}

/** The fields that a condition of these fields may ask for: none that depends on one of them. */
export function askable(design: Design, names: string[]): string[] {
  const reads = readsByName(design);
  const tied = new Set(names);
  let before = 0;
  while (before !== tied.size) {
    before = tied.size;
    for (const [name, read] of reads) {
      if (read.some((one) => tied.has(one))) tied.add(name);
    }
  }
  return fieldsOf(design)
    .map(({ name }) => name)
    .filter((name) => !tied.has(name));
}

/** The names of a group's fields. */
export const namesIn = (group: Group): string[] =>
  group.rows.flatMap(({ fields }) => fields.map(({ name }) => name));
