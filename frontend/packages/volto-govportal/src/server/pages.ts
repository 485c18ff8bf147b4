/**
 * What leaves as a page: its policy, its caching, and a store of finished pages for anonymous
 * readers. A stored page is given out only while the backend's generation (a word that changes with
 * every commit) is the one it was rendered in, so nobody sees a page older than the last change.
 */
import type { Request, RequestHandler, Response } from 'express';
import { LRUCache } from 'lru-cache';
import { isCmsUi } from '@plone/volto/helpers/Url/Url';
import { isKioskPage } from '../kiosk/mode';
import { isFresh } from '../pages/fresh';
import { policy } from './headers';
import { takeOwnScripts } from './ownScripts';

interface Page {
  html: string;
  policy: string;
  generation: string;
}

export interface PageOptions {
  /** The backend's present generation; "" when it does not say. */
  generation: () => Promise<string>;
  secure: boolean;
  /** Bytes of finished pages that are kept. */
  size?: number;
}

/** A shared cache in front may give a page out this long without asking, in seconds. */
const SHARED = 30;
const PRIVATE = 'private, no-store';

const wantsPage = (req: Request) =>
  req.method === 'GET' &&
  !/\/(static|@@images|@@download|@@site-logo)\//.test(req.path);

const isStaff = (req: Request) =>
  !!(req as any).universalCookies?.get('auth_token');

export function pages({
  generation,
  secure,
  size = 64 * 1024 * 1024,
}: PageOptions): RequestHandler {
  const kept = new LRUCache<string, Page>({
    maxSize: size,
    sizeCalculation: (page) => page.html.length * 2 + 1,
  });
  // What is rendered by another process of another build has other scripts.
  const build = String(Date.now());

  function give(req: Request, res: Response, page: Page) {
    const etag = `W/"${build}-${page.generation}"`;
    res.set({
      'Cache-Control': `public, max-age=0, s-maxage=${SHARED}, must-revalidate`,
      'Content-Security-Policy': page.policy,
      ETag: etag,
      Vary: 'Accept-Encoding, Cookie',
    });
    if (req.headers['if-none-match'] === etag) {
      res.status(304).end();
      return;
    }
    res.type('html').end(page.html);
  }

  return async (req, res, next) => {
    if (!wantsPage(req)) {
      next();
      return;
    }
    const staff = isStaff(req);
    const unkept = staff || isFresh(req.path);
    const now = unkept ? '' : await generation();
    const found = now ? kept.get(req.originalUrl) : undefined;
    if (found && found.generation === now) {
      give(req, res, found);
      return;
    }
    const send = res.send.bind(res);
    res.send = (body: unknown) => {
      const isPage = typeof body === 'string' && body.startsWith('<!doctype');
      if (!isPage) return send(body);
      const { html, hashes } = takeOwnScripts(body);
      const page = {
        html,
        policy: policy(
          hashes,
          staff || isCmsUi(req.path),
          secure,
          staff || isCmsUi(req.path) || isKioskPage(req.path),
        ),
        generation: now,
      };
      if (now && res.statusCode === 200) {
        kept.set(req.originalUrl, page);
        give(req, res, page);
        return res;
      }
      res.set({
        'Cache-Control': unkept ? PRIVATE : 'no-cache',
        'Content-Security-Policy': page.policy,
      });
      return send(html);
    };
    next();
  };
}
