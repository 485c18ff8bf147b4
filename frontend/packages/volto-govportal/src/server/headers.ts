/** Security headers, and the content security policy of pages. */
import helmet from 'helmet';
import type { RequestHandler } from 'express';
import type { Addresses } from './address';

export function headers(places: Addresses): RequestHandler[] {
  const secure = places.publicUrl.startsWith('https:');
  return [
    helmet({
      contentSecurityPolicy: false,
      strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
      // Uploaded pictures and feeds are shown by other sites, too.
      crossOriginResourcePolicy: false,
      referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
    }),
    (_req, res, next) => {
      res.set(
        'Permissions-Policy',
        'camera=(self), geolocation=(self), microphone=(), payment=()',
      );
      next();
    },
  ];
}

/**
 * The policy of one page.
 *
 * @param hashes of its own inline scripts.
 * @param editing whether somebody is logged in: the libraries of Volto's editing pages write styles,
 *   and files of cases are shown from the page's own memory.
 * @param showing whether files are shown from there although nobody is: a kiosk prints them.
 */
export function policy(
  hashes: string[],
  editing: boolean,
  secure: boolean,
  showing = editing,
): string {
  const rules: Record<string, string[]> = {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...hashes],
    'style-src': ["'self'", ...(editing ? ["'unsafe-inline'"] : [])],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'", 'data:'],
    'connect-src': ["'self'"],
    'frame-src': ["'self'", 'blob:'],
    'frame-ancestors': ["'self'"],
    'form-action': ["'self'"],
    'base-uri': ["'self'"],
    // What shows a PDF in the page is an object to the browser.
    'object-src': [showing ? 'blob:' : "'none'"],
  };
  const said = Object.entries(rules).map(
    ([name, sources]) => `${name} ${sources.join(' ')}`,
  );
  if (secure) said.push('upgrade-insecure-requests');
  return said.join('; ');
}
