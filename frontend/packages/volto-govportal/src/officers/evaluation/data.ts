/** Evaluations as the officers of a case see them: `govportal.addons.evaluation.display`. */
import type { Titled } from '../../citizens/apply/data';
import type { Given } from '../../citizens/evaluation/data';

export interface Seen {
  moment: Titled;
  asked_at: string | null;
  until: string;
  state: 'waiting' | 'given' | 'over';
  channel: string;
  window: string;
  handled_by: string;
  given: Given | null;
  /** An appeal was upheld: it doesn't count for the department. */
  excluded: boolean;
  rectification: { uid: string; number: string; state: Titled } | null;
}

export interface OfCase {
  /** The case that was judged; of a rectification another one than itself. */
  case: { uid: string };
  items: Seen[];
  /** Whether the person at the window may be asked now. */
  may_ask: boolean;
  windows: string[];
}

/** A code for the person at the window. */
export interface Shown {
  url: string;
  svg: string;
  until: string;
}

export const deskOf = (uid: string) =>
  `/@evaluation-desk/${encodeURIComponent(uid)}`;

export const LAYOUTS = ['national', 'gbt39046'] as const;
export const FORMATS = ['csv', 'json'] as const;

/** Where the file of evaluations is. */
export function exportOf(asked: Record<string, string>): string {
  return `/@evaluation-export?${new URLSearchParams(asked)}`;
}
