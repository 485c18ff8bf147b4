/** The day of a hall as its officers see it: `govportal.addons.appointment.day`. */
import type { BookingRow } from '../../citizens/appointment/data';
import type { Titled } from '../../citizens/apply/data';

export interface HallRef {
  uid: string;
  title: string;
  url: string;
  region: string;
}

/** A booking of the day; name and phone are masked. */
export interface DayItem extends BookingRow {
  applicant_name: string;
  phone: string;
  arrived_at: string | null;
  called_at: string | null;
  actions: string[];
}

export interface DaySlot {
  begin: string;
  end: string;
  channels: (Titled & { places: number; left: number })[];
}

export interface DaySchedule {
  uid: string;
  title: string;
  department: string;
  may_serve: boolean;
  may_close: boolean;
  closed: boolean;
  closed_reason: string;
  slots: DaySlot[];
}

export interface HallDay {
  halls: HallRef[];
  hall: HallRef | null;
  day: string;
  today: string;
  windows: { number: string; title: string }[];
  schedules: DaySchedule[];
  items: DayItem[];
}

export interface MonthDay {
  day: string;
  places: number;
  taken: number;
  reason: string;
}

/** Appeals that wait for an answer. */
export const APPEALS = '/@worklist?kind=appointment&tab=appeal';

/** What an address asks for. */
export function askedOf(search: string) {
  const params = new URLSearchParams(search);
  return {
    hall: params.get('hall') ?? '',
    day: params.get('day') ?? '',
    view: params.get('view') === 'month' ? 'month' : 'list',
  };
}

function queryOf(given: Record<string, string>): string {
  const kept = Object.entries(given).filter(([, value]) => value);
  return kept.length > 0 ? `?${new URLSearchParams(kept)}` : '';
}

/** The data of a day. */
export function dayOf(search: string): string {
  const { hall, day } = askedOf(search);
  return `/@appointment-day${queryOf({ hall, day })}`;
}

/** The page of a day. */
export const pageAt = (given: Record<string, string>): string =>
  `/worklist/day${queryOf(given)}`;

/** The data of the month in which a day is. */
export const monthOf = (hall: string, day: string): string =>
  `/@appointment-month${queryOf({ hall, month: day.slice(0, 7) })}`;

/** A day so many days later. */
export function later(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first day of a month that is so many months later. */
export function laterMonth(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 10);
}

/** The weeks of a month, Monday first; places before and after its days are null. */
export function weeksOf(days: MonthDay[]): (MonthDay | null)[][] {
  if (days.length === 0) return [];
  const first = (new Date(`${days[0].day}T00:00:00Z`).getUTCDay() + 6) % 7;
  const cells = [...Array<null>(first).fill(null), ...days];
  while (cells.length % 7) cells.push(null);
  return Array.from({ length: cells.length / 7 }, (_none, week) =>
    cells.slice(week * 7, week * 7 + 7),
  );
}
