/** What may be done to several items at once. */
import type { Task, Transition } from '../data';

/** The actions that every item allows; what is public is never suspended or cancelled in a batch. */
export function common(items: Task[]): Transition[] {
  const [first, ...others] = items;
  if (!first) return [];
  return first.transitions.filter(
    (transition) =>
      transition.kind !== 'other' &&
      others.every((item) =>
        item.transitions.some((one) => one.id === transition.id),
      ),
  );
}

/** Parts of a list, so that the reader sees how far it is. */
export function chunks<T>(items: T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < items.length; at += size) {
    found.push(items.slice(at, at + size));
  }
  return found;
}
