/** A page that moved for good: the server says 301, so that search engines and bookmarks follow. */
import type { RequestHandler } from 'express';

/** Ends the addresses that `Moved` leads to, within this process alone. */
export const FOR_GOOD = '#moved-for-good';

/** Browsers keep a 301; an hour is long enough to spare the way and short enough to correct it. */
const KEPT = 'public, max-age=3600';

/** Volto redirects with 302 whatever the reason. */
export const movedForGood: RequestHandler = (_req, res, next) => {
  const redirect = res.redirect.bind(res) as (...args: unknown[]) => void;
  res.redirect = (...args: unknown[]) => {
    const url = args[args.length - 1];
    if (typeof url === 'string' && url.endsWith(FOR_GOOD)) {
      res.set('Cache-Control', KEPT);
      redirect(301, url.slice(0, -FOR_GOOD.length));
    } else {
      redirect(...args);
    }
  };
  next();
};
