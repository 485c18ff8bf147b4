/** Kiosk mode: entered at /kiosk, kept by this tab on every page that somebody goes to from there. */
import { useEffect, useState } from 'react';

export const KIOSK = '/kiosk';
export const SETTINGS = '/@kiosk-settings';
const KEY = 'govportal-kiosk';

/** Whether an address is one of the kiosk's own. */
export const isKioskPage = (pathname: string): boolean =>
  pathname === KIOSK || pathname.startsWith(`${KIOSK}/`);

function remembered(): boolean {
  try {
    return sessionStorage.getItem(KEY) === 'on';
  } catch {
    return false;
  }
}

/**
 * Whether the page is shown at a kiosk. The server knows the kiosk's own pages alone; others are the
 * same for everybody, and change when the page is alive.
 */
export function useKiosk(pathname: string): boolean {
  const own = isKioskPage(pathname);
  const [on, setOn] = useState(own);
  useEffect(() => {
    if (own) sessionStorage.setItem(KEY, 'on');
    setOn(own || remembered());
  }, [own]);
  return own || on;
}

/** Forget all that this tab knows of whoever stood here; it stays a kiosk. */
export function forget() {
  sessionStorage.clear();
  localStorage.clear();
  sessionStorage.setItem(KEY, 'on');
}
