// @vitest-environment node
import http from 'node:http';
import express from 'express';
import { afterEach, beforeEach, expect, it } from 'vitest';
import config from '@plone/volto/registry';
import { addFresh } from '../../src/pages/fresh';
import { pages } from '../../src/server/pages';

let generation = 'one';
let rendered = 0;
let server: http.Server;
let url = '';

(config as any).settings = { nonContentRoutes: [], nonContentRoutesPublic: [] };

beforeEach(async () => {
  generation = 'one';
  rendered = 0;
  const app = express()
    .use((req: any, _res, next) => {
      const staff = /auth_token/.test(req.headers.cookie ?? '');
      req.universalCookies = { get: () => (staff ? 'token' : undefined) };
      next();
    })
    .use(pages({ generation: async () => generation, secure: false }))
    .get('/*', (req, res) => {
      rendered += 1;
      res
        .status(req.path === '/nowhere' ? 404 : 200)
        .send(`<!doctype html><p>${rendered}</p>`);
    });
  server = http.createServer(app);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as any).port}`;
});
afterEach(() => server.close());

const read = (path: string, headers: Record<string, string> = {}) =>
  fetch(url + path, { headers });

it('never keeps a page of somebody who is logged in, nor gives him one', async () => {
  await read('/a');
  const own = await read('/a', { cookie: 'auth_token=x' });
  expect(await own.text()).toContain('<p>2</p>');
  expect(own.headers.get('cache-control')).toBe('private, no-store');
  expect(await (await read('/a')).text()).toContain('<p>1</p>');
});

it('does not keep what changes without a change of content', async () => {
  addFresh(/^\/figures$/);
  await read('/figures');
  const again = await read('/figures');
  expect(await again.text()).toContain('<p>2</p>');
  expect(again.headers.get('cache-control')).toBe('private, no-store');
});

it('lets a kiosk print what it fetched', async () => {
  const kiosk = await read('/kiosk');
  expect(kiosk.headers.get('content-security-policy')).toContain(
    'object-src blob:',
  );
  const other = await read('/a');
  expect(other.headers.get('content-security-policy')).toContain(
    "object-src 'none'",
  );
});

it('does not keep what is not there', async () => {
  await read('/nowhere');
  const again = await read('/nowhere');
  expect(again.status).toBe(404);
  expect(await again.text()).toContain('<p>2</p>');
});

it('gives a finished page again while nothing has changed', async () => {
  await read('/a');
  const again = await read('/a');
  expect(await again.text()).toContain('<p>1</p>');
  expect(again.headers.get('content-security-policy')).toContain("'self'");
  expect(again.headers.get('cache-control')).toContain('s-maxage=30');
});

it('renders anew after any change', async () => {
  await read('/a');
  generation = 'two';
  expect(await (await read('/a')).text()).toContain('<p>2</p>');
});

it('tells pages with different queries apart', async () => {
  await read('/a?q=1');
  expect(await (await read('/a?q=2')).text()).toContain('<p>2</p>');
});

it('keeps nothing when the backend does not say its generation', async () => {
  generation = '';
  await read('/a');
  expect(await (await read('/a')).text()).toContain('<p>2</p>');
});

it('answers 304 to who has the page already', async () => {
  const etag = (await read('/a')).headers.get('etag') ?? '';
  expect((await read('/a', { 'if-none-match': etag })).status).toBe(304);
  generation = 'two';
  expect((await read('/a', { 'if-none-match': etag })).status).toBe(200);
});
