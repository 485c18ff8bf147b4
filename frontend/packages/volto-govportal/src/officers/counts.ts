/** How many cases wait for the reader: read with the first page, and again now and then. */
import { useEffect } from 'react';
import { useDispatch } from 'react-redux';
import { useLocation } from 'react-router-dom';
import { getResource, useResource } from '../data/resource';

export const COUNTS = '/@worklist-counts';

export interface Counts {
  /** Whether the reader handles cases at all. */
  works: boolean;
  waiting: number;
  overdue: number;
  /** Where counting ended: a larger count means "more than so many". */
  counted: number;
  /** Where the reader may enter applications for visitors: codes of departments. */
  window: { everywhere: boolean; departments: string[] };
}

/** Milliseconds after which another page asks again. */
const STALE = 60_000;
let asked = 0;

export function useCounts(): Counts | undefined {
  const { pathname } = useLocation();
  const [resource, reload] = useResource<Counts>(COUNTS);
  useEffect(() => {
    const now = Date.now();
    if (asked && now - asked > STALE) {
      reload().catch(() => undefined);
    }
    if (!asked || now - asked > STALE) asked = now;
  }, [pathname, reload]);
  return resource.data;
}

/** A function that reads the counts anew: after something was done. */
export function useRecount() {
  const dispatch = useDispatch<any>();
  return () => {
    asked = Date.now();
    dispatch(getResource(COUNTS)).catch(() => undefined);
  };
}
