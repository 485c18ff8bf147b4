/** Consultations, complaints and suggestions, as the backend's `interaction` add-on tells of them. */
import type { CaseRow, Step, Titled } from '../apply/data';

export const KINDS = ['consultation', 'complaint', 'suggestion'] as const;
export type Kind = (typeof KINDS)[number];

/** What is of these kinds alone. */
export interface Interaction {
  kind: { id: Kind; title: string };
  subject: string;
  text: string;
  about: { number?: string; page?: string; person?: string };
  topic: Titled | null;
  category: Titled | null;
  /** Whether the person agrees that it is published without his name. */
  public: boolean;
  /** What the person is asked now. */
  question: { text: string; last_day: string } | null;
  reply: string;
  replied_at: string | null;
  outcome: Titled | null;
  satisfaction: { id: number; title: string } | null;
  /** The day until which the person may say what he thinks of the result. */
  confirm_until: string | null;
  extension: { days: number; reason: string } | null;
}

export interface Row extends CaseRow {
  kind: Kind;
}

/** A case as its person sees it: by his account, by number and password, or by a link. */
export interface Item {
  number: string;
  kind: Kind;
  title: string;
  department: string;
  state: Titled;
  clock: CaseRow['clock'];
  applied_at: string | null;
  revision: number;
  interaction: Interaction;
  timeline: Step[];
  actions: Titled[];
}

export interface Start {
  /** The promised working days of each kind. */
  days: Record<Kind, number>;
  topics: Titled[];
  /** Whether he answers calls somewhere. */
  desk: boolean;
  person: { name: string; phone: string; mail: string } | null;
}

/** What the site already says to a question. */
export interface Found {
  uid: string;
  type: 'Question' | 'ServiceGuide' | 'Law';
  title: string;
  path: string;
  text: string;
  place: string;
}

/** What whoever handed something in is told, once. */
export interface Receipt {
  uid?: string;
  number: string;
  query_password: string;
  department: string;
  due: string;
}

/** A consultation that everybody may read. */
export interface Published {
  uid: string;
  title: string;
  question: string;
  answer: string;
  category: string;
  department: string;
  asked_on: string;
  answered_on: string;
  public: boolean;
}

export interface Category {
  code: string;
  parent: string;
  title: string;
}

export const START = '/@interaction-start';
export const CATEGORIES = '/@interaction-categories';
export const HOLDER = '/@interaction-holder';

export const interactionOf = (uid: string) =>
  `/@interactions/${encodeURIComponent(uid)}`;

export const answersOf = (q: string, region = '') =>
  `/@consult-answers?${new URLSearchParams({
    q: q.trim(),
    ...(region ? { region } : {}),
  })}`;

export const GROUPS = ['open', 'correction', 'ended'] as const;
export type Group = (typeof GROUPS)[number];

/** The group that an address asks for. */
export function groupOf(search: string): Group | '' {
  const asked = new URLSearchParams(search).get('group') ?? '';
  return GROUPS.find((group) => group === asked) ?? '';
}

/** The parameters of an address that a list takes. */
function kept(search: string, names: string[]): string {
  const given = new URLSearchParams(search);
  const query = new URLSearchParams({ b_size: '20' });
  for (const name of names) {
    const value = given.get(name)?.trim();
    if (value) query.set(name, value);
  }
  return query.toString();
}

export const ownOf = (search: string) =>
  `/@interactions?${kept(search, ['group', 'after'])}`;

export const consultationsOf = (search: string) =>
  `/@consultations?${kept(search, ['q', 'category', 'after'])}`;

export const consultationOf = (uid: string) =>
  `/@consultations/${encodeURIComponent(uid)}`;
