/** What `@people` answers: `govportal.identity.services.people`. */
import type { Person } from '../../citizens/my/data';

export type { Person };

export interface People {
  items: Person[];
  /** The id that the next page begins after; null at the end. */
  after: string | null;
}

export const PEOPLE = '/@people';

export const personPath = (id: string) => `${PEOPLE}/${encodeURIComponent(id)}`;

/** The service's address for a page of people. */
export function peoplePath(text: string, after = ''): string {
  const query = new URLSearchParams();
  if (text.trim()) query.set('text', text.trim());
  if (after) query.set('after', after);
  const tail = query.toString();
  return tail ? `${PEOPLE}?${tail}` : PEOPLE;
}
