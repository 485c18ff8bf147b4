/** The build's files: compressed when they were built, and for ever the same under their names. */
import path from 'node:path';
import expressStaticGzip from 'express-static-gzip';
import type { RequestHandler } from 'express';

export function files(): RequestHandler {
  const folder = path.resolve(process.env.RAZZLE_PUBLIC_DIR || 'build/public');
  const serve = expressStaticGzip(folder, {
    enableBrotli: true,
    orderPreference: ['br', 'gz'],
    index: false,
    serveStatic: { maxAge: '365d', immutable: true },
  });
  return (req, res, next) => {
    if (req.path.startsWith('/static/')) serve(req, res, next);
    else next();
  };
}
