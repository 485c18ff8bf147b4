/** How many messages are unread: read with the first page, and again now and then. */
import { useEffect } from 'react';
import { useDispatch } from 'react-redux';
import { useLocation } from 'react-router-dom';
import { getResource, useResource } from '../../data/resource';
import { type Inbox, UNREAD } from './data';

/** Milliseconds after which another page asks again. */
const STALE = 60_000;
let asked = 0;

export function useUnread(): Inbox | undefined {
  const { pathname } = useLocation();
  const [resource, reload] = useResource<Inbox>(UNREAD);
  useEffect(() => {
    const now = Date.now();
    if (asked && now - asked > STALE) {
      reload().catch(() => undefined);
    }
    if (!asked || now - asked > STALE) asked = now;
  }, [pathname, reload]);
  return resource.data;
}

/** A function that counts anew: after something was read. */
export function useRecount() {
  const dispatch = useDispatch<any>();
  return () => {
    asked = Date.now();
    dispatch(getResource(UNREAD)).catch(() => undefined);
  };
}

/** A count as it is shown: from `most` on it is not known any further. */
export const countText = ({ unread, unread_most: most }: Inbox) =>
  unread >= most ? `${most}+` : `${unread}`;
