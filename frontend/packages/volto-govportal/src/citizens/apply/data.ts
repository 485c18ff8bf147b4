/** The data of applications and cases: `govportal.cases.display` and `govportal.addons.application`. */

export const KINDS = ['natural', 'legal'] as const;
export type Kind = (typeof KINDS)[number];

export interface Agent {
  name: string;
  id_type: string;
  id_number: string;
  phone: string;
  scope: string;
}

export interface Applicant {
  /** What he was chosen by; absent where he was typed. */
  key?: string;
  kind: Kind | '';
  name: string;
  id_type: string;
  id_number: string;
  legal_representative: string;
  contact: string;
  phone: string;
  mail: string;
  address: string;
  agent: Agent | null;
}

/** One of those that an account may apply for: `@applicants`. */
export interface ApplicantChoice {
  key: string;
  role: 'self' | 'legal' | 'agent';
  name: string;
  id_type: string;
  id_number: string;
  scope: string;
  valid_to: string | null;
  verified: boolean;
}

export interface CaseFile {
  '@id': string;
  uid: string;
  name: string;
  media_type: string;
  /** In bytes. */
  size: number;
  purpose: string;
}

/** What the matter asks of a material. */
export interface Asked {
  type?: string | null;
  format?: string | null;
  originals?: number | null;
  copies?: number | null;
  source?: string | null;
  filling_notes?: string | null;
}

export interface CaseMaterial {
  /** Counted from 1. */
  position: number;
  name: string;
  necessity: string;
  obtained: string;
  originals_seen: boolean;
  verdict: string;
  remark: string;
  asked: Asked;
  files: CaseFile[];
}

export interface CaseNotice {
  '@id': string;
  uid: string;
  kind: string;
  title: string;
  number: string;
  issued_at: string | null;
}

export interface Clock {
  due: string | null;
  provisional: boolean;
  /** Working days; negative when overdue. */
  left: number | null;
  colour: string;
}

export interface Titled {
  id: string;
  title: string;
}

export interface CaseRow {
  uid: string;
  number: string;
  revision: number;
  title: string;
  matter_title: string;
  department: string;
  applicant_name: string;
  node: string;
  applied_at: string | null;
  changed_at: string | null;
  clock: Clock;
  state: Titled;
}

export interface ReviewNode {
  name: string;
  state: 'done' | 'now' | 'to_come';
}

export interface Step {
  at: string | null;
  action: Titled | string;
  node: string;
  opinion?: string;
}

export interface Correction {
  reason: string;
  last_day: string;
  materials: number[];
  form?: string | boolean;
}

export interface Case extends CaseRow {
  matter: {
    uid: string;
    title: string;
    url: string;
    result_name: string | null;
    address: string | null;
    advice_phone: string | null;
    supervision_phone: string | null;
  };
  applicant: Applicant;
  own: boolean;
  form: { uid: string; version: number; data: Record<string, unknown> | null };
  moments: Record<string, string | null>;
  nodes: ReviewNode[];
  correction: Correction | null;
  materials: CaseMaterial[];
  /** Of the result. */
  files: CaseFile[];
  notices: CaseNotice[];
  timeline: Step[];
  result: Record<string, string> | null;
  outcome: string;
  actions: Titled[];
  editable: boolean;
}

/** What the backend says once, when an application is submitted. */
export interface Ticket {
  number: string;
  query_password: string;
}

export interface Start {
  matter: { uid: string; title: string; url: string };
  online: boolean;
  department: string | null;
  conditions: string;
  materials: (Asked & { name: string; necessity: string | null })[];
  promised_limit: number | null;
  promised_unit: string | null;
  result_name: string | null;
  has_form: boolean;
  drafts: { uid: string; changed_at: string }[];
}

/** How a case stands, to who has its number and query password. */
export interface Progress {
  number: string;
  matter_title: string;
  department: string;
  state: Titled;
  clock: Clock;
  applied_at: string | null;
  node: string;
  nodes: ReviewNode[];
  timeline: Step[];
  correction: string | null;
}

export interface NoticeHead {
  valid: boolean;
  title: string;
  number: string;
  office: string;
  day: string;
  to: string;
}

export const GROUPS = ['open', 'correction', 'draft', 'ended'] as const;
export type Group = (typeof GROUPS)[number];

export const startOf = (matter: string) =>
  `/@applications?matter=${encodeURIComponent(matter)}`;
export const caseOf = (uid: string) => `/@cases/${encodeURIComponent(uid)}`;
export const formOf = (uid: string) => `/@case-form/${encodeURIComponent(uid)}`;
export const noticeOf = (code: string) =>
  `/@notice-check/${encodeURIComponent(code)}`;

/** The group that an address asks for, and the list of its cases. */
export function groupOf(search: string): Group | '' {
  const asked = new URLSearchParams(search).get('group') ?? '';
  return GROUPS.find((group) => group === asked) ?? '';
}

export function casesOf(search: string): string {
  const query = new URLSearchParams({ b_size: '20' });
  const group = groupOf(search);
  if (group) query.set('group', group);
  const after = new URLSearchParams(search).get('after');
  if (after) query.set('after', after);
  return `/@cases?${query}`;
}

/** A word that nobody else makes, so that a request which is sent twice does one thing. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
