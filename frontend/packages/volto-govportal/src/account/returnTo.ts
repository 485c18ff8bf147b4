/** Where somebody goes on to after logging in: a page of this site, or nowhere. */

/** Pages that nobody comes back to. */
const NEVER =
  /\/(login|logout|register|passwordreset|change-password)(\/[^/]*)?$/;
const BASE = 'https://portal.invalid';

/**
 * The address within the site that `value` names; empty for everything else.
 *
 * Browsers read a backslash as a slash and skip line breaks, so `/\evil.example` leads away: the
 * address is taken apart as they do it.
 */
export function safeReturn(value: string | null | undefined): string {
  if (!value?.startsWith('/')) return '';
  let url: URL;
  try {
    url = new URL(value, BASE);
  } catch {
    return '';
  }
  if (url.origin !== BASE || NEVER.test(url.pathname)) return '';
  const path = url.pathname.replace(/^\/+/, '/');
  return `${path}${url.search}${url.hash}`;
}

/** What the address of the login page says: `?return_url=`, or the content that it stands on. */
export function returnOf(place: { pathname: string; search: string }): string {
  const asked = new URLSearchParams(place.search).get('return_url');
  return (
    safeReturn(asked) || safeReturn(place.pathname.replace(/\/[^/]*$/, ''))
  );
}
