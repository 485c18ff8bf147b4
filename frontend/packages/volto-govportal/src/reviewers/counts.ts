/** How many reviews wait for the reader. */
import { counting } from '../data/counts';

export const COUNTS = '/@tasks-counts';

export interface Counts {
  /** Whether the reader has to do with reviews at all. */
  works: boolean;
  counts: {
    waiting: number;
    overdue: number;
    returned: number;
    revise: number;
  };
  /** The kinds of which there are more than is counted. */
  more: string[];
}

export const { useCounts, useRecount } = counting<Counts>(COUNTS);
