/** What the backend says of tasks and reviews. */
import type { Section } from '../data/page';

export interface Transition {
  id: string;
  title: string;
  needs_reason: boolean;
  /** `own` is the submitter's withdrawal. */
  kind: 'forward' | 'back' | 'own' | 'other';
}

/** The end of a step's limit. */
export interface Due {
  date: string;
  /** Working days left after today; negative: how many it is late. */
  left: number;
  overdue: boolean;
  /** The working calendar of a year is not loaded yet. */
  provisional: boolean;
}

export interface Remark {
  /** Empty when no element has the title any more. */
  field: string;
  title: string;
  text: string;
}

/** What somebody did to an item. */
export interface Deed {
  action: string;
  title: string;
  state: string;
  state_title: string;
  actor: string;
  actor_name: string;
  role: string;
  time: string | null;
  comment: string;
  remarks: Remark[];
}

export interface State {
  id: string;
  title: string;
}

export type Kind =
  | 'waiting'
  | 'overdue'
  | 'returned'
  | 'submitted'
  | 'handled'
  | 'revise'
  | 'scheduled';

export interface Task {
  '@id': string;
  '@type': string;
  type_title: string;
  UID: string;
  title: string;
  code: string;
  place: string;
  state: State;
  since: string | null;
  /** Working days since it came to its state. */
  age: number;
  due: Due | null;
  submitted: Deed | null;
  edition: 'first' | 'change';
  reason: string;
  /** How many remarks on single elements came with the return. */
  remarks: number;
  to_revise_titles: string[];
  planned_effective: string | null;
  transitions: Transition[];
  seen: number;
}

export interface Term {
  id: string;
  title: string;
  count: number;
}

export interface TaskList {
  kind: Kind;
  kinds: { id: Kind; title: string; count: number }[];
  /** There is more work than is listed. */
  complete: boolean;
  facets: Record<'types' | 'states' | 'regions' | 'departments', Term[]>;
  items: Task[];
  items_total: number;
}

export interface Step {
  step: string;
  title: string;
  required: boolean;
  place: { '@id': string; title: string };
  current: boolean;
  done: Deed | null;
}

export interface Review {
  '@type': string;
  type_title: string;
  title: string;
  state: State;
  /** Why it is suspended, cancelled or withdrawn. */
  reason: string;
  route: Step[];
  transitions: Transition[];
  /** Who performs the present step. */
  turn: {
    place: { '@id': string; title: string };
    role: string;
    people: string[];
    more: number;
  } | null;
  due: Due | null;
  submitted: Deed | null;
  history: Deed[];
  seen: number;
  working_copy: string | null;
  working_copy_of: string | null;
}

export interface Check {
  id: string;
  title: string;
  level: 'good' | 'warn' | 'bad';
  message: string;
  items: { field: string; text: string }[];
}

export interface Attachment {
  title: string;
  name: string;
  type: string;
  size: number;
  state: string;
  view: string;
  download: string;
}

/** What a reviewer reads. */
export interface Material {
  sections: Section[];
  checks: Check[];
  files: Attachment[];
  elements: { name: string; title: string; group: string }[];
  phrases: string[];
}

/** Field → what is said of it. */
export type Remarks = Record<string, string>;

/** The content that a page of a review is about. */
export const contentOf = (pathname: string) =>
  pathname.replace(/\/review\/?$/, '');

export const reviewOf = (path: string) => `${path}/@review`;
export const materialOf = (path: string) => `${path}/@review-content`;
export const changesOf = (path: string) =>
  `${path}/@compare?one=published&two=current`;
