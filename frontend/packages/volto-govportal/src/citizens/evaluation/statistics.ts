/** The public figures: what is asked for stands in the address. */
import type { Titled } from '../apply/data';

/** How many of each level; all null where there are too few to be shown. */
export interface Figures {
  count: number | null;
  levels: Record<string, number> | null;
  /** Of a thousand, how many are at least basically satisfied. */
  satisfied: number | null;
  unanswered: number | null;
  excluded: number | null;
}

export interface Line extends Figures {
  department: string;
  name: string;
  title: string;
}

export interface Statistics {
  by: 'department' | 'matter' | 'window';
  department: { code: string; title: string } | null;
  name: string;
  from: string;
  to: string;
  /** Fewer than so many are not shown. */
  least: number;
  levels: Titled[];
  items: Line[];
  next: number | null;
  months: (Figures & { month: string })[];
}

const ASKED = ['by', 'department', 'name', 'from', 'to', 'b_start'];

/** The path of the figures that an address names. */
export function figuresOf(search: string): string {
  const query = known(search);
  return query.toString()
    ? `/@evaluation-statistics?${query}`
    : '/@evaluation-statistics';
}

function known(search: string): URLSearchParams {
  const given = new URLSearchParams(search);
  const query = new URLSearchParams();
  for (const name of ASKED) {
    const value = given.get(name);
    if (value) query.set(name, value);
  }
  return query;
}

/** Another address of the figures, from the first page. */
export function addressOf(
  search: string,
  changes: Record<string, string>,
): string {
  const query = known(search);
  query.delete('b_start');
  for (const [name, value] of Object.entries(changes)) {
    if (value) query.set(name, value);
    else query.delete(name);
  }
  const text = query.toString();
  return text ? `/evaluations?${text}` : '/evaluations';
}

/** The months that may be chosen: so many, the last one first. */
export function monthsUntil(last: string, many: number): string[] {
  const [year, month] = last.split('-').map(Number);
  return Array.from({ length: many }, (_none, back) => {
    const whole = year * 12 + month - 1 - back;
    return `${Math.floor(whole / 12)}-${String((whole % 12) + 1).padStart(2, '0')}`;
  });
}

/** E.g. `86.7%`. */
export const shareText = (perMille: number): string =>
  `${(perMille / 10).toFixed(1)}%`;
