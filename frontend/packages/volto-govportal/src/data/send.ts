/** Requests that change something, from event handlers in the browser. */
import Api from '@plone/volto/helpers/Api/Api';
import { type Refusal, refusalOf } from './resource';

/** Raised with what the backend said. */
export class RefusedError extends Error {
  constructor(public refusal: Refusal) {
    super(refusal.message);
  }
}

/**
 * Send JSON to the backend.
 *
 * @param method one of post, patch, put, del, get.
 * @param path below the site, e.g. `/370000/@workflow/submit`.
 * @param headers further ones, such as `Lock-Token`.
 * @returns the answer's JSON.
 * @throws RefusedError with status, message and faults by field.
 */
export async function send<T = unknown>(
  method: 'post' | 'patch' | 'put' | 'del' | 'get',
  path: string,
  data?: unknown,
  headers: Record<string, string> = {},
): Promise<T> {
  try {
    return await new (Api as any)()[method](path, { data, headers });
  } catch (error) {
    throw new RefusedError(refusalOf(error as any));
  }
}
