/**
 * The region that a reader has chosen. Only the browser knows it: pages are rendered once for
 * everybody, so what depends on it appears after they are alive.
 */
import { useEffect, useState } from 'react';

export const REGION_COOKIE = 'gp_region';
const CHANGED = 'gp-region';
const YEAR = 365 * 24 * 3600;

/** A region's code: 2 to 12 digits; anything else in a cookie is nobody's choice. */
const CODE = /^\d{2,12}$/;

export function chosenRegion(): string {
  const found = document.cookie
    .split('; ')
    .find((cookie) => cookie.startsWith(`${REGION_COOKIE}=`));
  const code = found?.slice(REGION_COOKIE.length + 1) ?? '';
  return CODE.test(code) ? code : '';
}

/** Keep a choice for a year; an empty code forgets it. */
export function chooseRegion(code: string) {
  const age = code ? YEAR : 0;
  document.cookie = `${REGION_COOKIE}=${code}; path=/; max-age=${age}; samesite=lax`;
  window.dispatchEvent(new Event(CHANGED));
}

/** The chosen region's code; empty on the server and before the page is alive. */
export function useChosenRegion(): string {
  const [code, setCode] = useState('');
  useEffect(() => {
    const read = () => setCode(chosenRegion());
    read();
    window.addEventListener(CHANGED, read);
    return () => window.removeEventListener(CHANGED, read);
  }, []);
  return code;
}
