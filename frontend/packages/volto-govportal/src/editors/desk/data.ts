/** What the backend says of the desk. */
import { chosen } from '../address';

export interface Place {
  '@id': string;
  '@type': string;
  title: string;
  place: string;
  roles: string[];
  add: { type: string; title: string }[];
  may_compile: boolean;
  may_export: boolean;
}

export interface Desk {
  places: Place[];
  whole_site: boolean;
  may_import: boolean;
  may_export: boolean;
}

export interface Item {
  '@id': string;
  '@type': string;
  type_title: string;
  title: string;
  code: string;
  place: string;
  state: { id: string; title: string };
  modified: string;
  working_copy: boolean;
  returned: boolean;
  may_edit: boolean;
  may_view_work: boolean;
  percent: number | null;
}

export interface Items {
  states: { id: string; title: string; count: number }[];
  items: Item[];
  items_total: number;
}

export const DESK = '/@desk';
export const SIZE = 20;

/** The list that an address of the desk asks for. */
export function itemsOf(search: string): string {
  const query = chosen(search, ['text', 'type', 'state', 'own', 'b_start']);
  return `/@desk-items${query}${query ? '&' : '?'}b_size=${SIZE}`;
}
