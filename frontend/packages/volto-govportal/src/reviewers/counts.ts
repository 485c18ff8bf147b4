/** How much waits for the reader: read with the first page, and again now and then. */
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';
import { useDispatch } from 'react-redux';
import { getResource, useResource } from '../data/resource';

export const COUNTS = '/@tasks-counts';

export interface Counts {
  /** Whether the reader has to do with reviews at all. */
  works: boolean;
  counts: {
    waiting: number;
    overdue: number;
    returned: number;
    revise: number;
  };
  /** The kinds of which there are more than is counted. */
  more: string[];
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
