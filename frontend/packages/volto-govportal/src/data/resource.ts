/**
 * Data of the backend for pages, by path: loaded before the page is shown (on the server too), kept
 * in the store, refreshed when a page is visited again.
 */
import { useCallback, useEffect } from 'react';
import { useDispatch, useSelector } from 'react-redux';

export const GET_RESOURCE = 'GOVPORTAL_GET_RESOURCE';

/** What the backend says when it refuses: `{"error": {"type", "message", "errors": […]}}`. */
export interface Refusal {
  status: number;
  type: string;
  message: string;
  /** `row` (from 1) and `column` where a single row or cell of the field is meant. */
  errors: { field: string; message: string; row?: number; column?: string }[];
}

export interface Resource<T> {
  status: 'loading' | 'loaded' | 'failed';
  /** The last answer; kept while it is being refreshed. */
  data?: T;
  refusal?: Refusal;
}

interface ResourceAction {
  type: string;
  path: string;
  result?: unknown;
  error?: {
    status?: number;
    response?: { body?: { error?: Partial<Refusal>; message?: string } };
  };
}

type Resources = Record<string, Resource<unknown>>;

/** The action that reads `path` (below the site, e.g. `/@finder?kind=matter`) into the store. */
export function getResource(path: string) {
  return {
    type: GET_RESOURCE,
    path,
    request: { op: 'get', path },
  };
}

/** What a failed request says, whatever shape the failure has. */
export function refusalOf(error: ResourceAction['error']): Refusal {
  const body = error?.response?.body;
  const said = body?.error ?? {};
  return {
    status: error?.status ?? 0,
    type: said.type ?? 'Unknown',
    message: said.message ?? body?.message ?? '',
    errors: said.errors ?? [],
  };
}

export function resources(
  state: Resources = {},
  action: ResourceAction,
): Resources {
  const before = state[action.path] as Resource<unknown> | undefined;
  switch (action.type) {
    case `${GET_RESOURCE}_PENDING`:
      return {
        ...state,
        [action.path]: { ...before, status: 'loading' },
      };
    case `${GET_RESOURCE}_SUCCESS`:
      return {
        ...state,
        [action.path]: { status: 'loaded', data: action.result },
      };
    case `${GET_RESOURCE}_FAIL`:
      return {
        ...state,
        [action.path]: { status: 'failed', refusal: refusalOf(action.error) },
      };
    default:
      return state;
  }
}

const LOADING: Resource<never> = { status: 'loading' };

/**
 * One resource of the store, read if nobody did yet.
 *
 * @param path below the site, or null for nothing to read.
 * @returns the resource, and a function that reads it again.
 */
export function useResource<T>(
  path: string | null,
): [Resource<T>, () => Promise<unknown>] {
  const dispatch = useDispatch<any>();
  const found = useSelector(
    (state: { resources: Resources }) =>
      (path ? state.resources[path] : undefined) as Resource<T> | undefined,
  );
  const missing = !!path && !found;
  const reload = useCallback(
    () => (path ? dispatch(getResource(path)) : Promise.resolve()),
    [dispatch, path],
  );
  useEffect(() => {
    // A refusal is in the store; nothing more is to be said about it here.
    if (missing) reload().catch(() => undefined);
  }, [missing, reload]);
  return [found ?? LOADING, reload];
}
