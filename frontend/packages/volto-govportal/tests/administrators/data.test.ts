import { rowOf } from '../../src/administrators/codesets/data';
import { lastDay, moment } from '../../src/administrators/partners/data';
import { ceiling, days } from '../../src/administrators/partners/days';
import { usagePath } from '../../src/administrators/partners/usagePath';
import {
  askedPath,
  chain,
  currentPath,
  treeResources,
  withPlace,
} from '../../src/administrators/parts/place';
import { moved } from '../../src/administrators/portal/data';
import { bodyOf, choiceOf } from '../../src/administrators/regions/steps';
import {
  matching,
  matrix,
  type Grant,
} from '../../src/administrators/roles/data';
import { size } from '../../src/administrators/system/data';

test('a place comes from the address and from nothing else', () => {
  expect(askedPath('?place=/370000/370100')).toBe('/370000/370100');
  expect(askedPath('?place=')).toBe('');
  expect(askedPath('')).toBeNull();
  for (const bad of ['//evil', '/../x', '/a/@users', 'a', '/a?b']) {
    expect(askedPath(`?place=${encodeURIComponent(bad)}`)).toBeNull();
  }
  expect(chain('/370000/370100')).toEqual(['/370000', '/370000/370100']);
  expect(treeResources('?place=/a')).toEqual(['/a/@admin-places']);
  expect(withPlace('/admin/roles', '/a/b')).toBe('/admin/roles?place=/a/b');
});

test('without one it is the first place where the user works', () => {
  const city = { '@id': '/370000', title: '', type: 'Region', code: '' };
  expect(currentPath('', [city])).toBe('/370000');
  expect(currentPath('?place=', [city])).toBe('');
});

test('a step left to the region above is sent as nothing', () => {
  const step = { name: 'legality', title: '', required: true, level: '' };
  const shown = { ...step, place: '', from: '' };
  expect(choiceOf({ ...shown, own: null }).mode).toBe('above');
  expect(choiceOf({ ...shown, own: { required: false, level: '' } }).mode).toBe(
    'skipped',
  );
  expect(
    bodyOf({
      legality: { mode: 'above', level: 'city' },
      office: { mode: 'required', level: 'city' },
    }),
  ).toEqual({
    steps: { legality: null, office: { required: true, level: 'city' } },
  });
});

const grant = (place: string, account: string, role: string): Grant => ({
  account: { id: account, title: account, login: account, kind: 'user' },
  role: { id: role, title: role, about: '' },
  place: { '@id': place, title: place, type: 'Region', code: '', trail: [] },
});

test('grants make a row a place and a column a role', () => {
  const all = [
    grant('济南市', '甲', '编辑'),
    grant('济南市', '乙', '编辑'),
    grant('历下区', '甲', '发布员'),
  ];
  const { roles, rows } = matrix(all);
  expect(roles.map(({ id }) => id)).toEqual(['编辑', '发布员']);
  expect(rows).toHaveLength(2);
  expect(rows[0].people.get('编辑')).toHaveLength(2);
  expect(matching(all, ' 历下')).toHaveLength(1);
});

test('of a term only what differs is sent', () => {
  const term = {
    token: 'permit',
    title: '行政许可',
    codes: { national: '01' },
    aliases: ['许可'],
    active: true,
    shipped: true,
    overridden: false,
  };
  const same = { token: 'permit', title: '行政许可', aliases: ['许可'] };
  expect(rowOf(term, { ...same, codes: { national: '01', own: '' } })).toEqual({
    token: 'permit',
  });
  expect(
    rowOf(term, { ...same, title: '许可', codes: { national: '', own: 'X' } }),
  ).toEqual({
    token: 'permit',
    title: '许可',
    codes: { national: null, own: 'X' },
  });
});

test('usage has a column for every day of the span', () => {
  const line = { partner: null, name: '', interface: 'matters', total: 8 };
  const shown = days({
    from: '2026-02-27',
    to: '2026-03-01',
    items: [
      { ...line, day: '2026-02-28', '2xx': 4, '3xx': 1, '4xx': 2, '5xx': 1 },
    ],
  });
  expect(shown.map(({ day }) => day)).toEqual([
    '2026-02-27',
    '2026-02-28',
    '2026-03-01',
  ]);
  expect(shown[1]).toMatchObject({ served: 5, refused: 3 });
  expect([0, 10, 11, 47, 180, 999].map(ceiling)).toEqual([
    10, 10, 20, 50, 200, 1000,
  ]);
  expect(usagePath('?from=2026-01-01&to=&format=csv')).toBe(
    '/@api-usage?from=2026-01-01',
  );
});

test('moments are told in Beijing time, an expiry by its last day', () => {
  expect(moment('2026-11-24T16:30:00+00:00')).toBe('2026-11-25 00:30');
  expect(moment(null)).toBe('');
  expect(lastDay('2027-12-31T16:00:00+00:00')).toBe('2027-12-31');
  expect(lastDay('2027-12-31T10:00:00+00:00')).toBe('2027-12-31 18:00');
});

test('an entry moves within its list and not beyond', () => {
  expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

test('sizes have the unit that suits them', () => {
  expect([0, 512, 2048, 22_000_000].map(size)).toEqual([
    '0 B',
    '512 B',
    '2.0 KB',
    '21 MB',
  ]);
});
