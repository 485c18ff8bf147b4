import { describe, expect, it } from 'vitest';
import {
  at,
  canonical,
  changed,
  fileOf,
  filtersOf,
  indexable,
  keptBy,
  paramsOf,
  resourceOf,
} from '../../../src/citizens/finder/address';
import { listAt, LISTS } from '../../../src/citizens/finder/lists';
import {
  questionsAt,
  questionsPath,
  searchPath,
} from '../../../src/citizens/finder/pages';

const matters = listAt('/matters');
const laws = listAt('/laws');

describe('what an address says', () => {
  it('is read in one order, without what is empty', () => {
    expect(paramsOf(matters, '?type=permit&q=&region= 370100 ')).toEqual({
      region: '370100',
      type: 'permit',
    });
  });

  it('leaves aside what messengers add and other lists know', () => {
    expect(
      paramsOf(laws, '?from=timeline&isappinstalled=0&theme=np-005&level=law'),
    ).toEqual({ level: 'law' });
  });

  it('takes the first of repeated values', () => {
    expect(paramsOf(matters, '?type=permit&type=penalty').type).toBe('permit');
  });

  it('is only of a region itself where there is a region', () => {
    expect(paramsOf(matters, '?descendants=false')).toEqual({});
  });

  it('names one resource however it is written', () => {
    expect(resourceOf(matters, '?type=permit&region=370100')).toBe(
      resourceOf(matters, '?region=370100&type=permit&sort='),
    );
    expect(resourceOf(matters, '?q=许可')).toBe(
      '/@finder?kind=matter&q=%E8%AE%B8%E5%8F%AF',
    );
  });

  it('is of a list', () => {
    expect(listAt('/matters/')).toBe(matters);
    expect(() => listAt('/nothing')).toThrow();
    expect(new Set(LISTS.map(({ path }) => path)).size).toBe(6);
  });
});

describe('another state of the list', () => {
  const params = {
    q: '许可',
    region: '370100',
    descendants: 'false',
    department: 'A',
    type: 'permit',
    sort: 'title',
    cursor: 'abc',
  };

  it('begins at the first page', () => {
    expect(changed(matters, params, { type: 'penalty' })).toBe(
      '/matters?q=%E8%AE%B8%E5%8F%AF&region=370100&descendants=false&sort=title&department=A&type=penalty',
    );
  });

  it('takes a filter away', () => {
    expect(changed(matters, { type: 'permit' }, { type: '' })).toBe('/matters');
  });

  it('forgets what was said of another region', () => {
    expect(changed(matters, params, { region: '370102' })).toBe(
      '/matters?q=%E8%AE%B8%E5%8F%AF&region=370102&sort=title&type=permit',
    );
  });

  it('keeps a department where only the region goes', () => {
    expect(
      changed(matters, { ...params, q: '', sort: '' }, { region: '' }),
    ).toBe('/matters?department=A&type=permit');
  });

  it('knows nothing that the list does not know', () => {
    expect(changed(laws, { level: 'law' }, { theme: 'np-005' })).toBe(
      '/laws?level=law',
    );
  });

  it('is another page of the same', () => {
    const here = { type: 'permit', cursor: 'a' };
    expect(at(matters, here, 'b')).toBe('/matters?type=permit&cursor=b');
    expect(at(matters, here, '')).toBe('/matters?type=permit');
  });

  it('is what a form keeps', () => {
    expect(keptBy({ q: 'x', type: 'permit', cursor: 'a' }, 'q')).toEqual({
      type: 'permit',
    });
  });
});

describe('what leaves the page', () => {
  const params = {
    type: 'permit',
    sort: '-changed',
    find_department: '公安',
    cursor: 'a',
  };

  it('is filtered as the page is', () => {
    expect(filtersOf(params)).toEqual({ type: 'permit' });
    expect(fileOf(matters, params, 'csv', 100)).toBe(
      '/api/v1/matters?type=permit&sort=-changed&format=csv&size=100',
    );
  });

  it('is known under one address', () => {
    expect(canonical(matters, params)).toBe('/matters?type=permit');
  });

  it.each([
    [{}, true],
    [{ region: '370100' }, true],
    [{ region: '370100', type: 'permit' }, true],
    [{ type: 'permit', theme: 'np-005' }, false],
    [{ q: '许可' }, false],
    [{ sort: 'title' }, false],
    [{ cursor: 'a' }, false],
    [{ region: '370100', online: 'true' }, false],
  ])('is worth finding: %o', (one, worth) => {
    expect(indexable(one as Record<string, string>)).toBe(worth);
  });
});

describe('search and questions', () => {
  it('search nothing without words', () => {
    expect(searchPath('?region=370100')).toBeNull();
    expect(searchPath('?q= 营业 &from=x')).toBe(
      '/@search-all?q=%E8%90%A5%E4%B8%9A',
    );
  });

  it('go to the first page of another category', () => {
    expect(questionsAt({ q: 'a', page: '3' }, { category: '账号' })).toBe(
      '/questions?q=a&category=%E8%B4%A6%E5%8F%B7',
    );
    expect(questionsPath('?page=2')).toBe('/@questions?page=2');
  });
});
