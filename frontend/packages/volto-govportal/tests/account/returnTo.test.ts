import { describe, expect, it } from 'vitest';
import { returnOf, safeReturn } from '../../src/account/returnTo';

describe('where somebody goes on to', () => {
  it.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '\\\\evil.example',
    'javascript:alert(1)',
    'evil',
    '',
    null,
    '/login',
    '/370000/login',
    '/logout',
    '/passwordreset/abc',
  ])('is not %j', (value) => {
    expect(safeReturn(value)).toBe('');
  });

  it.each([
    ['/', '/'],
    ['/desk', '/desk'],
    ['/370000/edit?x=1#y', '/370000/edit?x=1#y'],
    ['/a/..//b', '/b'],
    ['/login-help', '/login-help'],
  ])('may be %j', (value, expected) => {
    expect(safeReturn(value)).toBe(expected);
  });

  it('is asked for, else what the login page stands on', () => {
    const at = (pathname: string, search = '') =>
      returnOf({ pathname, search });
    expect(at('/login', '?return_url=%2Fdesk')).toBe('/desk');
    expect(at('/370000/login')).toBe('/370000');
    expect(at('/login')).toBe('');
    expect(at('/login', '?return_url=//evil.example')).toBe('');
  });
});
