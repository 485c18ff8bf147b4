/** Consultations, complaints and suggestions as officers see them. */
import type { Interaction, Published } from '../../citizens/interaction/data';
import type { Titled } from '../../citizens/apply/data';
import type { Case, CaseRow } from '../data';

/** A department that was asked for its opinion. */
export interface Joint {
  department: string;
  question: string;
  asked_at: string;
  due: string;
  opinion: string;
  given_by: string;
  given_at: string | null;
}

export interface InteractionCase extends Case {
  interaction: Interaction & {
    /** What officers say among themselves. */
    inside: { finding: Titled | null; report: string; instruction: string };
    joint: Joint[];
    may_publish: boolean;
  };
}

/** Where a case should go, and why. */
export interface Advice {
  categories: {
    code: string;
    title: string;
    /** `words`: by a rule; `learned`: from what officers decided before. */
    by: 'words' | 'learned';
    reasons: string[];
    department: Titled | null;
  }[];
  departments: Titled[];
}

export const adviceOf = (uid: string) =>
  `/@interaction-advice/${encodeURIComponent(uid)}`;

export const reviewOf = (uid: string) =>
  `/@consultation-review/${encodeURIComponent(uid)}`;

/** What a reviewer begins with. */
export interface Draft {
  texts: { title: string; question: string; answer: string };
  found: { field: string; kind: string; text: string }[];
  published: Published | null;
  revision: number;
}

export const JOINT = '/@interaction-joint';

export interface JointRow extends CaseRow {
  joint: { due: string; question: string };
}

/** Whether the reader answers calls; refused for who doesn't. */
export const DESK = '/@call-desk';

export interface History {
  name: string;
  items: {
    number: string;
    kind: string;
    kind_title: string;
    title: string;
    department: string;
    state: Titled;
    applied_at: string | null;
    reply: string;
  }[];
}
