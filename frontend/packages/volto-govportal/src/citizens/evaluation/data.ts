/** The data of evaluations: `govportal.addons.evaluation`. */
import type { Titled } from '../apply/data';

/** A level, the best first, with the tags that may be chosen below it. */
export interface Level extends Titled {
  bad: boolean;
  tags: Titled[];
}

export interface Given {
  level: Titled;
  tags: string[];
  text: string;
  given_at: string | null;
  addition: string;
  added_at: string | null;
  second: { level: Titled; text: string; given_at: string | null } | null;
}

/** What somebody sees who may evaluate a step of a case. */
export interface Asked {
  moment: Titled;
  matter_title: string;
  department: string;
  /** The last day. */
  until: string;
  state: 'waiting' | 'given' | 'over';
  /** What was given, where it may be shown. */
  given: Given | null;
  may_add: boolean;
  /** What was put right, when he may judge a second time. */
  second: { reply: string; until: string } | null;
  levels: Level[];
}

/** A step that somebody is asked about and has not judged. */
export interface Waiting {
  case: string;
  /** The person's page of the case. */
  url: string;
  moment: Titled;
  matter_title: string;
  department: string;
  until: string;
}

/** What is sent of a judgement. */
export interface Judgement {
  level: string;
  tags: string[];
  text: string;
}

export const WAITING = '/@evaluations';
export const QUERY = '/@evaluation-query';

export const ofCase = (uid: string) =>
  `/@evaluations/${encodeURIComponent(uid)}`;

export const linkOf = (token: string) =>
  `/@evaluation-link/${encodeURIComponent(token)}`;

/** Whether the reader holds a phone, as far as the width of the page tells. */
export const channelOf = (): 'web' | 'mobile' =>
  window.matchMedia?.('(max-width: 48rem)').matches ? 'mobile' : 'web';
