/** What the services of administration answer. */

export interface PlaceRef {
  '@id': string;
  title: string;
  type: string;
  code: string;
}

/** `@admin`: the pages that are open to the user, and where he works. */
export interface Admin {
  pages: ({ id: string } & Record<string, any>)[];
  places: PlaceRef[];
  account_places: PlaceRef[];
}

export const ADMIN = '/@admin';

export interface Counts {
  regions: number;
  departments: number;
  matters: number;
}

/** One place of the tree; of the site only the first lines are there. */
export interface PlaceNode extends PlaceRef {
  counts: Counts;
  may: Partial<
    Record<
      | 'add_region'
      | 'add_department'
      | 'edit'
      | 'abolish'
      | 'restore'
      | 'review_steps'
      | 'roles',
      boolean
    >
  >;
  uid?: string;
  short_name?: string;
  level?: string;
  level_title?: string;
  state?: string;
  state_title?: string;
  trail?: string[];
}

export interface Tree {
  place: PlaceNode;
  items: PlaceNode[];
  items_total: number;
}

export interface Account {
  id: string;
  title: string;
  login: string;
  kind: 'user' | 'group';
}

export interface Role {
  id: string;
  title: string;
  about: string;
}
