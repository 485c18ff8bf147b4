import { describe, expect, it } from 'vitest';
import { backTo } from '../../../src/citizens/home/Regions';
import { queryOf, withParam } from '../../../src/citizens/home/queries';

describe('queryOf', () => {
  it('takes the named parameters that say something', () => {
    expect(queryOf('?q=%20&region=370100&x=1', 'q', 'region')).toBe(
      '?region=370100',
    );
    expect(queryOf('', 'q')).toBe('');
  });
});

describe('withParam', () => {
  it('sets, changes and takes away', () => {
    const place = { pathname: '/a', search: '?q=x&page=2' };
    expect(withParam(place, 'page', '3')).toBe('/a?q=x&page=3');
    expect(withParam(place, 'page', '')).toBe('/a?q=x');
    expect(withParam({ pathname: '/a', search: '' }, 'q', '')).toBe('/a');
  });
});

describe('backTo', () => {
  it('leads back on this site only', () => {
    const to = (back: string) => backTo(`?back=${encodeURIComponent(back)}`);
    expect(to('/matters?theme=np-005')).toEqual({
      pathname: '/matters',
      search: '?theme=np-005',
    });
    for (const bad of ['//evil.example', '/\\evil.example', 'https://e', '']) {
      expect(to(bad)).toEqual({ pathname: '/', search: '' });
    }
  });
});
