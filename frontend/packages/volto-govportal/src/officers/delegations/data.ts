/** Delegations as the backend tells of them; days are `2026-12-01`. */
export const DELEGATIONS = '/@case-delegations';

export interface Delegation {
  id: number;
  /** Given by the reader, not to him. */
  given: boolean;
  delegator: string;
  delegate: string;
  first_day: string;
  last_day: string;
  reason: string;
  /** Whether it stands today already. */
  active: boolean;
}
