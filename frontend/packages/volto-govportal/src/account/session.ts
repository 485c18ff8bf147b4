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

/**
 * The action that begins a session. Volto's own login action crashes when there is no answer.
 *
 * @throws RefusedError 401 for a wrong name or password.
 */
export async function begin(login: string, password: string) {
  const result = await send<{ token: string }>('post', '/@login', {
    login,
    password,
  });
  return { type: `${LOGIN}_SUCCESS`, result };
}
