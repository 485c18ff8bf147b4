/** What becomes of a link at a kiosk: nothing leads away from the portal, files go to the printer. */

export type Way =
  | { kind: 'stay' }
  | { kind: 'go'; path: string }
  | { kind: 'print'; address: string }
  | { kind: 'leave' };

/** Paths that somebody at a kiosk has no business at. */
const CLOSED = ['/login', '/logout', '/register', '/worklist', '/admin'];
const FILES = ['/++api++/', '/api/'];

/**
 * @param link as it stands in the page.
 * @param origin of the portal.
 * @returns `stay` where the page does with it what it always does.
 */
export function wayOf(link: HTMLAnchorElement, origin: string): Way {
  const raw = link.getAttribute('href') ?? '';
  if (raw.startsWith('#') || raw === '') return { kind: 'stay' };
  let url: URL;
  try {
    url = new URL(raw, origin);
  } catch {
    return { kind: 'leave' };
  }
  if (url.origin !== origin) return { kind: 'leave' };
  if (CLOSED.some((path) => url.pathname.startsWith(path))) {
    return { kind: 'leave' };
  }
  const isFile =
    link.hasAttribute('download') ||
    url.pathname.includes('@@download') ||
    FILES.some((path) => url.pathname.startsWith(path));
  if (isFile) return { kind: 'print', address: url.pathname + url.search };
  if (link.target && link.target !== '_self') {
    return { kind: 'go', path: url.pathname + url.search + url.hash };
  }
  return { kind: 'stay' };
}
