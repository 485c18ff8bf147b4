/** Hands to Plone what is Plone's: the REST API, the public list API, feeds and maps of the site. */
import type { RequestHandler } from 'express';
import { createProxyMiddleware } from 'http-proxy-middleware';
import { type Addresses, clientOf } from './address';

/** Addresses of their own for what the public list API serves. */
const ALIASES: [RegExp, string][] = [
  [/^\/sitemap\.xml$/, '/api/v1/sitemap.xml'],
  [/^\/(sitemap-\d+\.xml)$/, '/api/v1/$1'],
  [/^\/sitemap-site\.xml$/, '/++api++/@@sitemap-site.xml'],
  [/^\/robots\.txt$/, '/++api++/@robots'],
];

/** What a path becomes at the backend; null for what is not the backend's. */
export function backendPath(path: string, virtualHost: string): string | null {
  for (const [alias, real] of ALIASES) {
    const [bare, query] = path.split(/(?=\?)/, 2);
    if (alias.test(bare)) {
      return backendPath(
        bare.replace(alias, real) + (query ?? ''),
        virtualHost,
      );
    }
  }
  if (path.startsWith('/++api++')) return `${virtualHost}${path}`;
  if (path.startsWith('/api/v1/') || path === '/api/v1') return path;
  return null;
}

export function proxy(places: Addresses): RequestHandler {
  const host = new URL(places.publicUrl).host;
  const protocol = new URL(places.publicUrl).protocol.slice(0, -1);
  return createProxyMiddleware(
    (_path, req) =>
      backendPath(req.originalUrl ?? req.url, places.virtualHost) !== null,
    {
      target: places.backend,
      logLevel: 'silent',
      proxyTimeout: 300_000,
      pathRewrite: (path) => backendPath(path, places.virtualHost) ?? path,
      onProxyReq: (request, req) => {
        // What the client says of itself is not passed on; what this process knows is.
        for (const name of request.getHeaderNames()) {
          if (/^(x-)?forwarded/.test(name)) request.removeHeader(name);
        }
        request.setHeader('host', host);
        request.setHeader('x-forwarded-for', clientOf(req, places.trusted));
        request.setHeader('x-forwarded-host', host);
        request.setHeader('x-forwarded-proto', protocol);
      },
      onError: (_error, _req, res) => {
        if ('headersSent' in res && !res.headersSent) {
          res
            .status(503)
            .set('Cache-Control', 'no-store')
            .json({
              error: {
                type: 'ServiceUnavailable',
                message: '服务暂时不可用，请稍后再试。',
                errors: [],
              },
            });
        }
      },
    },
  ) as RequestHandler;
}
