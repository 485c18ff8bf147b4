// @vitest-environment node
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { MARK, takeOwnScripts } from '../../src/server/ownScripts';
import { policy } from '../../src/server/headers';

const hash = (text: string) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

it('lets in the page’s own inline scripts and takes their marks away', () => {
  const found = takeOwnScripts(`<script ${MARK}="">a()</script><p>x</p>`);
  expect(found).toEqual({
    html: '<script>a()</script><p>x</p>',
    hashes: [hash('a()')],
  });
});

it('keeps out a script that came with a text', () => {
  expect(takeOwnScripts('<script>steal()</script>').hashes).toEqual([]);
  expect(
    takeOwnScripts('<script data-own-x="">steal()</script>').hashes,
  ).toEqual([]);
});

it('allows no foreign source and no inline style on readers’ pages', () => {
  const said = policy(["'sha256-x'"], false, true);
  expect(said).toContain("script-src 'self' 'sha256-x';");
  expect(said).toContain("style-src 'self';");
  expect(said).not.toContain('unsafe');
  expect(said).toContain('upgrade-insecure-requests');
});

it('lets nothing be an object but files in the memory of who is logged in', () => {
  expect(policy([], false, true)).toContain("object-src 'none'");
  expect(policy([], true, true)).toContain('object-src blob:');
});
