// @vitest-environment node
import http from 'node:http';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addresses } from '../../src/server/address';
import { backendPath, proxy } from '../../src/server/proxy';

describe('what is the backend’s', () => {
  it.each(['/', '/matters', '/370000', '/static/js/a.js', '/api/v10'])(
    'leaves %s to the pages',
    (path) => expect(backendPath(path, '/v')).toBeNull(),
  );

  it.each([
    ['/++api++/370000?x=1', '/v/++api++/370000?x=1'],
    ['/api/v1/matters?size=1', '/api/v1/matters?size=1'],
    ['/sitemap.xml', '/api/v1/sitemap.xml'],
    ['/sitemap-2.xml', '/api/v1/sitemap-2.xml'],
    ['/sitemap-site.xml', '/v/++api++/@@sitemap-site.xml'],
    ['/robots.txt', '/v/++api++/@robots'],
  ])('takes %s to %s', (path, real) =>
    expect(backendPath(path, '/v')).toBe(real),
  );
});

describe('a request that is handed on', () => {
  let backend: http.Server;
  let front: http.Server;
  const ports: Record<string, number> = {};
  const listen = (name: string, server: http.Server) =>
    new Promise<void>((done) =>
      server.listen(0, '127.0.0.1', () => {
        ports[name] = (server.address() as any).port;
        done();
      }),
    );

  beforeAll(async () => {
    backend = http.createServer((req, res) => {
      res.end(JSON.stringify({ url: req.url, headers: req.headers }));
    });
    await listen('backend', backend);
    const places = addresses({
      GOVPORTAL_PUBLIC_URL: 'https://zwfw.example.cn',
      GOVPORTAL_BACKEND: `http://127.0.0.1:${ports.backend}`,
    });
    front = http.createServer(express().use(proxy(places)) as any);
    await listen('front', front);
  });
  afterAll(() => {
    front.close();
    backend.close();
  });

  const ask = async (headers: Record<string, string> = {}) => {
    const url = `http://127.0.0.1:${ports.front}/++api++/370000`;
    return fetch(url, { headers });
  };

  it('cannot lie about its host or its sender', async () => {
    const said = await (
      await ask({
        'x-forwarded-for': '1.2.3.4',
        'x-forwarded-host': 'evil.example.org',
        forwarded: 'for=1.2.3.4',
      })
    ).json();
    expect(said.headers.host).toBe('zwfw.example.cn');
    expect(said.headers['x-forwarded-host']).toBe('zwfw.example.cn');
    expect(said.headers['x-forwarded-for']).toBe('127.0.0.1');
    expect(said.headers['x-forwarded-proto']).toBe('https');
    expect(said.headers.forwarded).toBeUndefined();
  });

  it('says in Chinese that the backend is not there', async () => {
    await new Promise((done) => backend.close(done));
    const answer = await ask();
    expect(answer.status).toBe(503);
    expect((await answer.json()).error.message).toContain('暂时不可用');
  });
});
