/** What is late or soon will be, as the backend tells. */
import type { Titled } from '../../citizens/apply/data';
import { addressOf } from '../worklist/query';

export const LATE = '/@worklist-late';

export interface Numbers {
  overdue: number;
  soon: number;
}

export interface LateDepartment extends Numbers {
  department: Titled;
  /** An empty id stands for the cases that nobody has. */
  officers: ({ assignee: Titled } & Numbers)[];
}

export interface Late {
  /** Those with the most overdue first. */
  items: LateDepartment[];
  /** Whether all cases were counted, and how many are at most. */
  complete: boolean;
  counted: number;
}

/**
 * The worklist of a number.
 *
 * @param assignee of an officer; undefined for all of the department.
 */
export function listOf(
  department: string,
  when: keyof Numbers,
  assignee?: string,
): string {
  const who = assignee === undefined ? '' : assignee || 'none';
  return addressOf('', { department, assignee: who, when });
}
