/** What is wrong with an application, by place, and the way there. */
import type { Refusal } from '../../../data/resource';

/** Place → what is wrong there. */
export type Faults = Record<string, string>;

/** A field, a row of it (from 1), or a cell of the row. */
export function keyOf(field: string, row = 0, column = ''): string {
  return [field, row || '', column].filter(Boolean).join('.');
}

/** The faults of a refusal; a place that has several says the first. */
export function faultsOf(refusal: Refusal): Faults {
  const found: Faults = {};
  for (const { field, message, row, column } of refusal.errors) {
    found[keyOf(field, row, column)] ??= message;
  }
  return found;
}

/** The part of the page that a fault belongs to: `applicant`, `form`, `materials`, `declaration`. */
export const partOf = (key: string) => key.split('.')[0];

/** Give the focus to the first field at fault, or to what the page says as a whole. */
export function focusFault(page: HTMLElement | null) {
  const first =
    page?.querySelector<HTMLElement>(
      // A group of choices says so of itself, its first choice takes the focus.
      '[aria-invalid="true"], [data-invalid] input, [data-invalid] button',
    ) ?? page?.querySelector<HTMLElement>('[role="alert"]');
  first?.focus();
}
