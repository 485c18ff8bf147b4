/** Keeps others from changing content while somebody edits it. */
import { useEffect, useRef } from 'react';
import { send } from '../../data/send';

/** Locks run out after ten minutes; a form that stays open renews its own. */
const RENEW = 4 * 60 * 1000;

/** @returns a function that gives the lock's token, empty while there is none. */
export function useLock(path: string, lockable: boolean): () => string {
  const token = useRef('');
  useEffect(() => {
    if (!lockable) return undefined;
    let left = false;
    const release = () =>
      send('del', `${path}/@lock`, {}).catch(() => undefined);
    send<{ token?: string }>('post', `${path}/@lock`, {})
      .then((lock) => {
        token.current = lock.token ?? '';
        if (left) release();
      })
      // Who may not lock is told so when saving.
      .catch(() => undefined);
    const timer = setInterval(() => {
      send('patch', `${path}/@lock`, {}).catch(() => undefined);
    }, RENEW);
    return () => {
      left = true;
      clearInterval(timer);
      if (token.current) release();
    };
  }, [path, lockable]);
  return () => token.current;
}
