/** How much waits for the reader: read with the first page, and again now and then. */
import { useEffect } from 'react';
import { useDispatch } from 'react-redux';
import { useLocation } from 'react-router-dom';
import { getResource, useResource } from './resource';

/** Milliseconds after which another page asks again. */
const STALE = 60_000;

/**
 * The two hooks of one kind of counts.
 *
 * @param path where the backend tells them.
 * @returns `useCounts`, the counts once they are there; `useRecount`, a function that reads them
 *   anew, after something was done.
 */
export function counting<Counts>(path: string) {
  let asked = 0;

  function useCounts(): Counts | undefined {
    const { pathname } = useLocation();
    const [resource, reload] = useResource<Counts>(path);
    useEffect(() => {
      const now = Date.now();
      if (asked && now - asked > STALE) {
        reload().catch(() => undefined);
      }
      if (!asked || now - asked > STALE) asked = now;
    }, [pathname, reload]);
    return resource.data;
  }

  function useRecount() {
    const dispatch = useDispatch<any>();
    return () => {
      asked = Date.now();
      dispatch(getResource(path)).catch(() => undefined);
    };
  }

  return { useCounts, useRecount };
}
