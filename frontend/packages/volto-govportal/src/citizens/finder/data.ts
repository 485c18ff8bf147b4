/** What the backend's `@finder`, `@search-all` and `@questions` give. */

/** How many there are; at least so many when there may be more. */
export interface Total {
  count: number;
  more: boolean;
}

export interface Value extends Total {
  value: string;
  title: string;
  selected: boolean;
}

export interface Filter {
  name: string;
  title: string;
  any: string;
  groups: { title: string; values: Value[] }[];
  /** The parameter that looks for values by name, and the words looked for. */
  search?: { name: string; value: string };
}

export interface Item {
  uid: string;
  code: string;
  title: string;
  path: string;
  state: string;
  state_title: string;
  region: string;
  department: string;
  place: string;
  facts: { label: string; value: string; code: boolean }[];
  online: boolean | null;
  online_url: string;
}

export interface Regions {
  any: string;
  chain: Value[];
  below: Value[];
  own: boolean;
}

export interface Found {
  items: Item[];
  total: Total;
  filters: Filter[];
  chips: { name: string; label: string; value: string }[];
  regions: Regions | null;
  sorts: { value: string; title: string; selected: boolean }[];
  /** Cursors; `previous` is null on the first page and empty on the second. */
  paging: { next: string; previous: string | null };
}

export interface Part {
  name: string;
  title: string;
  total: Total;
  items: Item[];
}

export interface Question {
  uid: string;
  title: string;
  path: string;
  category: string;
  answer: string;
  region: string;
}

export interface Questions {
  items: Question[];
  categories: { value: string; count: number; selected: boolean }[];
  page: number;
  pages: number;
  total: number;
}
