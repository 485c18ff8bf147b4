/** What may be done to several tasks at once. */
import type { BatchAction } from '../../components/batch/Batch';
import type { Item } from '../../components/batch/inParts';
import type { Tone } from '../../components/tones';
import type { Task, Transition } from '../data';

/** A task in a batch. */
export type Chosen = Task & Item;

/** A transition in a batch. */
export type Action = BatchAction & Pick<Transition, 'needs_reason'>;

const TONES: Record<Transition['kind'], Tone> = {
  forward: 'forward',
  back: 'back',
  own: 'back',
  other: 'plain',
};

/** The actions that every item allows; what is public is never suspended or cancelled in a batch. */
export function common(items: Task[]): Action[] {
  const [first, ...others] = items;
  if (!first) return [];
  return first.transitions
    .filter(
      (transition) =>
        transition.kind !== 'other' &&
        others.every((item) =>
          item.transitions.some((one) => one.id === transition.id),
        ),
    )
    .map(({ id, title, kind, needs_reason }) => ({
      id,
      title,
      tone: TONES[kind],
      needs_reason,
    }));
}
