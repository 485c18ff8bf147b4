import {
  changed,
  differences,
  kindOf,
  shifted,
  span,
  weeks,
  type Year,
} from '../../src/administrators/calendar/year';

const YEAR: Year = {
  year: 2026,
  holidays: { '2026-10-01': '国庆节' },
  workdays: { '2026-10-10': '国庆节' },
  source: '',
  version: 1,
};

test('a month is laid out in whole weeks from Monday', () => {
  const february = weeks(2026, 2);
  expect(february[0]).toEqual(['', '', '', '', '', '', '2026-02-01']);
  expect(february.flat().filter(Boolean)).toHaveLength(28);
  expect(february.every((week) => week.length === 7)).toBe(true);
  expect(weeks(2024, 2).flat().filter(Boolean)).toHaveLength(29);
});

test('a day is worked as its weekday says unless somebody decided', () => {
  expect(kindOf(YEAR, '2026-10-01')).toBe('holiday');
  expect(kindOf(YEAR, '2026-10-10')).toBe('workday');
  expect(kindOf(YEAR, '2026-10-11')).toBe('rest');
  expect(kindOf(YEAR, '2026-10-12')).toBe('work');
});

test('days move over the ends of months and years', () => {
  expect(shifted('2026-03-01', -1)).toBe('2026-02-28');
  expect(shifted('2026-12-31', 1)).toBe('2027-01-01');
  expect(span('2026-09-29', '2026-10-02')).toHaveLength(4);
  expect(span('2026-10-02', '2026-09-29')).toEqual(['2026-10-02']);
});

test('only weekends become make-up workdays, and nothing is both', () => {
  const days = span('2026-10-09', '2026-10-11');
  const worked = changed(YEAR, days, 'workday', '国庆节');
  expect(Object.keys(worked.workdays)).toEqual(['2026-10-10', '2026-10-11']);
  const off = changed(worked, days, 'holiday', '国庆节');
  expect(off.workdays).toEqual({});
  expect(Object.keys(off.holidays)).toHaveLength(4);
  expect(changed(off, ['2026-10-10'], 'usual', '').holidays).not.toHaveProperty(
    '2026-10-10',
  );
});

test('counts the days that two editions have otherwise', () => {
  expect(differences(YEAR, YEAR)).toBe(0);
  const renamed = { ...YEAR, holidays: { '2026-10-01': '国庆' } };
  expect(differences(YEAR, renamed)).toBe(1);
  expect(differences(YEAR, { ...YEAR, holidays: {}, workdays: {} })).toBe(2);
});
