/** What of a form is shown, as `govportal.forms.conditions` decides it. */
import type { Condition, Contract, Data } from './contract';

type Layout = Contract['layout'];

function says(condition: Condition, value: unknown): boolean {
  if ('filled' in condition) {
    const empty =
      value === undefined ||
      value === null ||
      value === false ||
      value === '' ||
      (Array.isArray(value) && value.length === 0);
    return empty !== condition.filled;
  }
  const wanted =
    'in' in condition
      ? condition.in
      : [(condition as { equals: unknown }).equals];
  const given = Array.isArray(value) ? value : [value ?? null];
  return given.some((one) => wanted.some((other) => (other ?? null) === one));
}

/** The names of the fields that are shown; what stands in a hidden field counts as empty. */
export function shownFields(layout: Layout, data: Data): Set<string> {
  const conditions = new Map<string, Condition[]>();
  for (const group of layout.groups) {
    for (const field of group.rows.flat()) {
      conditions.set(
        field.name,
        [group.when, field.when].filter((one): one is Condition => !!one),
      );
    }
  }
  const known = new Map<string, boolean>();

  function shown(name: string): boolean {
    if (!known.has(name)) {
      // Definitions with a circle are refused; should one come along, it is shown.
      known.set(name, true);
      known.set(name, (conditions.get(name) ?? []).every(holds));
    }
    return known.get(name) as boolean;
  }

  function holds(condition: Condition): boolean {
    if ('all' in condition) return condition.all.every(holds);
    if ('any' in condition) return condition.any.some(holds);
    if ('not' in condition) return !holds(condition.not);
    return says(
      condition,
      shown(condition.field) ? data[condition.field] : undefined,
    );
  }

  return new Set([...conditions.keys()].filter(shown));
}
