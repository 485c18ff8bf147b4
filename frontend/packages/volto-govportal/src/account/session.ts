/** The session of who is logged in. */
import { LOGIN } from '@plone/volto/constants/ActionTypes';
import jwtDecode from 'jwt-decode';
import { send } from '../data/send';

interface Claims {
  sub: string;
  fullname?: string;
}

/** Who a token belongs to; null where there is none. */
export function person(token: string | null): Claims | null {
  try {
    return token ? jwtDecode<Claims>(token) : null;
  } catch {
    return null;
  }
}

/** The action that begins a session. Volto's own login action crashes when there is no answer. */
const began = (result: { token: string }) => ({
  type: `${LOGIN}_SUCCESS`,
  result,
});

/**
 * Ask for a session; gives the action that begins it.
 *
 * @param path what gives a token: `/@login`, `/@login-by-code`, `/@register`, `/@reset-password`.
 * @throws RefusedError 401 for a wrong name or password.
 */
export async function begin(path: string, data: object) {
  return began(await send<{ token: string }>('post', path, data));
}

/** Where a person without an errand begins: at the desk who works somewhere, at home who does not. */
export async function start(): Promise<string> {
  try {
    const desk = await send<{ places: unknown[] }>('get', '/@desk');
    return desk.places.length > 0 ? '/desk' : '/';
  } catch {
    return '/';
  }
}
