import { describe, expect, it } from 'vitest';
import { inRegion } from '../../src/shell/addresses';

describe('inRegion', () => {
  it('is nothing for a page that is no list', () => {
    expect(inRegion({ pathname: '/', search: '' }, '370100')).toBeNull();
    expect(inRegion({ pathname: '/370000', search: '' }, '370100')).toBeNull();
  });

  it('keeps the search and begins at its first page', () => {
    const place = {
      pathname: '/matters',
      search: '?theme=np-005&region=370000&cursor=abc&department=X',
    };
    expect(inRegion(place, '370100')).toBe(
      '/matters?theme=np-005&region=370100',
    );
  });

  it('takes the region away', () => {
    const place = { pathname: '/laws', search: '?region=370100' };
    expect(inRegion(place, '')).toBe('/laws');
  });
});
