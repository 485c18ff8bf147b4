/** The data of halls and bookings: `govportal.addons.appointment`. */
import type { Contact } from '../../components/Office';
import type { Applicant, Step, Titled } from '../apply/data';

/** From when to when, e.g. `['08:30', '17:00']`. */
export type Hours = [string, string];

export interface HallItem {
  uid: string;
  title: string;
  url: string;
  region: string;
  address: string;
  phone: string;
  /** Of today; empty when the hall is closed. */
  today: Hours[];
  /** What can be booked there. */
  schedules: string[];
}

/** What can be booked at a hall. */
export interface Schedule {
  uid: string;
  title: string;
  department: string;
  hall: { uid: string; title: string; url: string; address: string };
  notes: string[];
  most_people: number;
  verified_only: boolean;
  lead_minutes: number;
  horizon_days: number;
  release: string;
  matters: { uid: string; title: string; url: string }[];
}

/** A hall, a window or a schedule, in use or not. */
export interface Managed {
  url: string;
  title: string;
  type: string;
  active: boolean;
  state: string;
}

export interface HallPage {
  uid: string;
  region: string;
  summary: string[];
  contact: Contact;
  opening: string[];
  exceptions: string[];
  today: Hours[];
  windows: { number: string; title: string; business: string[] }[];
  schedules: Schedule[];
  active: boolean;
  /** The hall and its parts, for who looks after it. */
  managed: Managed[];
}

export interface Slot {
  begin: string;
  end: string;
  /** Places that are left online. */
  left: number;
}

export interface SlotDay {
  /** E.g. `2026-11-26`. */
  day: string;
  state: 'open' | 'full' | 'closed' | 'over';
  /** Why it is closed, where somebody said so. */
  reason: string;
  slots: Slot[];
}

export interface Slots {
  schedule: Schedule;
  days: SlotDay[];
}

/** A booking in a list. */
export interface BookingRow {
  uid: string;
  number: string;
  revision: number;
  matter: { uid: string; title: string };
  schedule: { uid: string; title: string };
  hall: {
    uid: string;
    title: string;
    url: string;
    address: string;
    advice_phone: string;
  };
  department: string;
  day: string;
  begin: string;
  end: string;
  channel: Titled;
  people: number;
  ticket: string;
  window: string;
  state: Titled;
}

export interface Booking extends BookingRow {
  own: boolean;
  applicant: Applicant;
  /** Where its QR code leads; null when nobody checks in with it. */
  check_in: string | null;
  /** How many wait before it; null when it doesn't wait. */
  ahead: number | null;
  timeline: Step[];
  actions: Titled[];
}

/** No-shows, and until when they keep somebody from booking. */
export interface Standing {
  missed: number;
  limit: number;
  until: string | null;
}

export interface OwnBookings {
  items: BookingRow[];
  after: string | null;
  standing: Standing;
}

/** What a machine in the hall prints. */
export interface QueueTicket {
  ticket: string;
  matter: string;
  hall: string;
  begin: string;
  end: string;
  ahead: number;
}

export const BOOKINGS = '/@appointments';

export const bookingOf = (uid: string) =>
  `${BOOKINGS}/${encodeURIComponent(uid)}`;
export const slotsOf = (schedule: string) =>
  `/@appointment-slots?schedule=${encodeURIComponent(schedule)}`;
export const schedulesOf = (matter: string) =>
  `/@appointment-schedules?matter=${encodeURIComponent(matter)}`;
export const icsOf = (uid: string) =>
  `/@appointment-ics/${encodeURIComponent(uid)}`;
export const qrOf = (uid: string) =>
  `/@appointment-qr/${encodeURIComponent(uid)}`;

/** The halls that an address asks for. */
export function hallsOf(search: string): string {
  const asked = new URLSearchParams(search);
  const query = new URLSearchParams();
  for (const name of ['q', 'region']) {
    const value = asked.get(name);
    if (value) query.set(name, value);
  }
  return [...query].length > 0 ? `/@halls?${query}` : '/@halls';
}

export const GROUPS = ['open', 'ended'] as const;
export type Group = (typeof GROUPS)[number];

export function groupOf(search: string): Group {
  const asked = new URLSearchParams(search).get('group');
  return GROUPS.find((group) => group === asked) ?? 'open';
}

/** One's own bookings that an address asks for. */
export function ownOf(search: string): string {
  const query = new URLSearchParams({ group: groupOf(search) });
  const after = new URLSearchParams(search).get('after');
  if (after) query.set('after', after);
  return `${BOOKINGS}?${query}`;
}

/** The page on which a schedule, perhaps for a matter, is booked. */
export function bookAt(given: Record<string, string | undefined>): string {
  const kept = Object.entries(given).filter(([, value]) => value);
  return `/book?${new URLSearchParams(kept as [string, string][])}`;
}
