/** The data of a law's page. */
import type { Section } from '../../data/page';

export interface Named {
  title: string;
  url: string;
}

export interface Citing extends Named {
  kind: string;
  place: string;
  articles: string[];
}

export interface LawVersion extends Named {
  day: string;
  status: string;
  here: boolean;
  in_force: boolean;
}

export interface LawPage {
  sections: Section[];
  level: string;
  status: string;
  status_title: string;
  /** The id of each article's element, in their order. */
  anchors: string[];
  notice: {
    kind: 'repealed' | 'not_yet' | 'superseded' | 'amended';
    text: string;
    current: Named | null;
  } | null;
  versions: LawVersion[];
  citing: Citing[];
  cited: number;
}

/** One page of those who cite a law. */
export interface CitedByPage {
  title: string;
  items: Citing[];
  items_total: number;
}

export const CITING = 30;

/** The page of a list that an address asks for, counted from 1. */
export function pageNumber(search: string): number {
  const page = Number(new URLSearchParams(search).get('page') ?? '1');
  return Number.isInteger(page) && page > 0 ? page : 1;
}

/** What the page of those who cite a law reads. */
export function citedByPath(location: { pathname: string; search: string }) {
  const law = location.pathname.replace(/\/cited-by\/?$/, '');
  const start = (pageNumber(location.search) - 1) * CITING;
  return `${law}/@cited-by?b_start=${start}&b_size=${CITING}`;
}
