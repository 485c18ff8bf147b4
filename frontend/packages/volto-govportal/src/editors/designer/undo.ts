/** What can be undone and done again. Changes with the same tag in a row are one step. */

export interface Steps<T> {
  past: T[];
  now: T;
  future: T[];
  /** Of the last change; typing a word letter by letter has one. */
  tag: string;
}

/** So many steps are kept. */
const MOST = 100;

export function begin<T>(now: T): Steps<T> {
  return { past: [], now, future: [], tag: '' };
}

export function step<T>(steps: Steps<T>, now: T, tag = ''): Steps<T> {
  if (now === steps.now) return steps;
  if (tag && tag === steps.tag) return { ...steps, now, future: [] };
  return {
    past: [...steps.past, steps.now].slice(-MOST),
    now,
    future: [],
    tag,
  };
}

export function undo<T>(steps: Steps<T>): Steps<T> {
  const { past, now, future } = steps;
  if (past.length === 0) return steps;
  return {
    past: past.slice(0, -1),
    now: past[past.length - 1],
    future: [now, ...future],
    tag: '',
  };
}

export function redo<T>(steps: Steps<T>): Steps<T> {
  const { past, now, future } = steps;
  if (future.length === 0) return steps;
  return {
    past: [...past, now],
    now: future[0],
    future: future.slice(1),
    tag: '',
  };
}
