/**
 * What the store keeps of a request that failed: what pages tell of it. A whole response would be
 * written into the page with the backend's address and the reader's own headers.
 */
import contentReducer from '@plone/volto/reducers/content/content';

interface Failed {
  status?: number;
  code?: number;
  url?: string;
  message?: string;
  response?: { body?: unknown };
}

export function plainError(error: Failed | undefined) {
  if (!error) return error;
  const { status, code, url, message, response } = error;
  return {
    status,
    code,
    url,
    message,
    ...(response && { response: { body: response.body } }),
  };
}

/** Volto's reducer of content, with errors that may be shown to everybody. */
export function content(state: unknown, action: any = {}) {
  return (contentReducer as any)(
    state,
    action.error ? { ...action, error: plainError(action.error) } : action,
  );
}
