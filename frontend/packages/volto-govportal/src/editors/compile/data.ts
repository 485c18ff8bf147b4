/** What the backend says of the catalogue entries that a department may still compile. */
import { chosen } from '../address';

export interface Entry {
  '@id': string;
  UID: string;
  title: string;
  basic_code: string | null;
  matter_type: string | null;
  matter_type_title: string;
}

export interface Candidates {
  title: string;
  place: string;
  types: { id: string; title: string; count: number }[];
  items: Entry[];
  items_total: number;
}

/** The draft that came of an entry. */
export interface Made {
  '@id': string;
  title: string;
  implementation_code: string | null;
  warnings: string[];
}

export const SIZE = 25;

export function candidatesOf(path: string, search: string): string {
  const query = chosen(search, ['text', 'type', 'b_start']);
  return `${path}/@compile${query}${query ? '&' : '?'}b_size=${SIZE}`;
}
