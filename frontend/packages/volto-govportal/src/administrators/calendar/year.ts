/** A year of the working calendar: its days as they are worked, and changing them. */

export const CALENDAR = '/@working-calendar';

export interface Year {
  year: number;
  holidays: Record<string, string>;
  workdays: Record<string, string>;
  source: string;
  version: number;
}

/** How a day is worked: as its weekday says, or as somebody decided. */
export type Kind = 'work' | 'rest' | 'holiday' | 'workday';

export const iso = (year: number, month: number, day: number) =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const utc = (day: string) => new Date(`${day}T00:00:00Z`);

/** 0 is Monday, 6 Sunday. */
export const weekday = (day: string) => (utc(day).getUTCDay() + 6) % 7;

export const isWeekend = (day: string) => weekday(day) > 4;

/** The day so many days later, or before. */
export function shifted(day: string, by: number): string {
  const date = utc(day);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}

export function kindOf(year: Year, day: string): Kind {
  if (day in year.workdays) return 'workday';
  if (day in year.holidays) return 'holiday';
  return isWeekend(day) ? 'rest' : 'work';
}

export const nameOf = (year: Year, day: string) =>
  year.workdays[day] || year.holidays[day] || '';

/** The weeks of a month, Monday first; '' where a week has days of other months. */
export function weeks(year: number, month: number): string[][] {
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const days: string[] = Array(weekday(iso(year, month, 1))).fill('');
  for (let day = 1; day <= length; day += 1) days.push(iso(year, month, day));
  while (days.length % 7) days.push('');
  return Array.from({ length: days.length / 7 }, (_value, week) =>
    days.slice(week * 7, week * 7 + 7),
  );
}

/** The days from the first to the last, both included; the first alone when the last is earlier. */
export function span(first: string, last: string): string[] {
  const days = [first];
  while (days[days.length - 1] < last) {
    days.push(shifted(days[days.length - 1], 1));
  }
  return days;
}

/**
 * The year with some days worked otherwise.
 *
 * A make-up workday can only be a weekend's; other days of the span stay as they are then.
 */
export function changed(
  year: Year,
  days: string[],
  kind: 'usual' | 'holiday' | 'workday',
  name: string,
): Year {
  const holidays = { ...year.holidays };
  const workdays = { ...year.workdays };
  for (const day of days) {
    if (kind === 'workday' && !isWeekend(day)) continue;
    delete holidays[day];
    delete workdays[day];
    if (kind === 'holiday') holidays[day] = name;
    if (kind === 'workday') workdays[day] = name;
  }
  return { ...year, holidays, workdays };
}

/** How many days two editions of a year have worked otherwise or named otherwise. */
export function differences(before: Year, after: Year): number {
  const days = new Set(
    [before, after].flatMap((year) => [
      ...Object.keys(year.holidays),
      ...Object.keys(year.workdays),
    ]),
  );
  return [...days].filter(
    (day) =>
      kindOf(before, day) !== kindOf(after, day) ||
      nameOf(before, day) !== nameOf(after, day),
  ).length;
}

/** Today in Beijing. */
export const today = () =>
  new Date(Date.now() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** The year that a page's address asks for: this one unless it says. */
export function yearOf(search: string): number {
  const asked = new URLSearchParams(search).get('year') ?? '';
  return /^\d{4}$/.test(asked) ? Number(asked) : Number(today().slice(0, 4));
}
