/** How many cases wait for the reader. */
import { counting } from '../data/counts';

export const COUNTS = '/@worklist-counts';

export interface Counts {
  /** Whether the reader handles cases at all. */
  works: boolean;
  waiting: number;
  overdue: number;
  /** The same of each kind of business. */
  kinds?: Record<string, { waiting: number; overdue: number }>;
  /** Where counting ended: a larger count means "more than so many". */
  counted: number;
  /** Whether the reader answers for the work of others. */
  leads: boolean;
  /** Where the reader may enter applications for visitors: codes of departments. */
  window: { everywhere: boolean; departments: string[] };
}

export const { useCounts, useRecount } = counting<Counts>(COUNTS);
