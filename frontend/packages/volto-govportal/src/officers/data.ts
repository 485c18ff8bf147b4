/** Cases as the backend tells of them to officers, and where they are. */
import type {
  Applicant,
  Asked,
  CaseFile,
  CaseNotice,
  ReviewNode,
  Titled,
} from '../citizens/apply/data';

/** How a case stands in time; days are `2026-12-01`, `left` is in working days. */
export interface Clock {
  due: string | null;
  statutory_due: string | null;
  /** The last day of the node of review that it is at. */
  node_due: string | null;
  provisional: boolean;
  left: number | null;
  colour: 'green' | 'yellow' | 'red' | 'paused' | 'none';
}

/** A case in a list. */
export interface CaseRow {
  uid: string;
  number: string;
  /** The kind of business; `application` where nothing else is said. */
  kind?: string;
  revision: number;
  title: string;
  matter_title: string;
  department: string;
  handling_type: string;
  applicant_name: string;
  /** `web`, or `window` where an officer entered it. */
  source: string;
  node: string;
  assignee: Titled;
  applied_at: string | null;
  changed_at: string | null;
  state: Titled;
  clock: Clock;
}

export interface Worklist {
  items: CaseRow[];
  /** Where the next page begins; null on the last one. */
  after: string | null;
  tabs?: (Titled & { count: number })[];
  mine?: number;
  overdue?: number;
  /** Where counting ended: a larger count means "more than so many". */
  counted?: number;
}

export type Verdict = 'pending' | 'accepted' | 'rejected' | 'not_needed';

export interface CaseMaterial {
  position: number;
  name: string;
  necessity: string;
  obtained: string;
  verdict: Verdict;
  remark: string;
  originals_seen: boolean;
  asked: Asked;
  files: CaseFile[];
}

export interface Step {
  at: string | null;
  action: Titled;
  actor: string;
  role: string;
  node: string;
  opinion: string;
  detail: Record<string, unknown>;
}

export interface Case extends CaseRow {
  matter: {
    uid: string;
    title: string;
    url: string | null;
    result_name: string | null;
    result_type: string | null;
    promised_limit: number | null;
    promised_unit: string | null;
    statutory_limit: number | null;
    statutory_unit: string | null;
    acceptance_conditions: string | null;
    [more: string]: unknown;
  };
  applicant: Applicant;
  /** Whether personal data are shown. */
  full: boolean;
  form: {
    uid: string;
    version: number;
    data: Record<string, unknown> | null;
  };
  moments: Record<string, string | null>;
  nodes: ReviewNode[];
  correction: { reason: string; last_day: string } | null;
  extension: { state: string; days: number; reason: string } | null;
  materials: CaseMaterial[];
  files: CaseFile[];
  notices: CaseNotice[];
  timeline: Step[];
  result: Record<string, string>;
  outcome: string;
  actions: Titled[];
  archive: { sha256: string } | null;
}

/** Kinds of business whose cases have a page of their own. */
const PAGES: Record<string, string> = {
  consultation: '/worklist/interactions',
  complaint: '/worklist/interactions',
  suggestion: '/worklist/interactions',
};

/** The page of a case for officers. */
export const pageOf = (uid: string, kind = '') =>
  `${PAGES[kind] ?? '/worklist'}/${encodeURIComponent(uid)}`;

/** How an answer to an action looks: the case, or its name alone when it is no longer one's. */
export type Done = Partial<Case> & { uid: string; query_password?: string };
