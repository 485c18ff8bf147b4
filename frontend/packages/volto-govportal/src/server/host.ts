/** One address for everybody: links, caches and cookies belong to it. */
import type { RequestHandler } from 'express';
import type { Addresses } from './address';

/** The same machine's other names, as a person at it types them. */
const LOCAL = ['localhost', '127.0.0.1', '[::1]'];

export function oneHost(places: Addresses): RequestHandler {
  const { host, hostname } = new URL(places.publicUrl);
  return (req, res, next) => {
    const asked = req.headers.host ?? '';
    const name = asked.replace(/:\d+$/, '');
    // A proxy in front, or a health check, may call this process by a name of its own.
    const astray =
      asked !== host && LOCAL.includes(name) && LOCAL.includes(hostname);
    if (astray && req.method === 'GET') {
      res.redirect(302, `${places.publicUrl}${req.originalUrl}`);
      return;
    }
    next();
  };
}
