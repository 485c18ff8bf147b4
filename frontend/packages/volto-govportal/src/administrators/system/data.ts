/** What `@portal-status` answers. */

export interface Status {
  versions: Record<string, string>;
  profile: { applied: string; installed: string; current: boolean };
  records: { kind: string; revision: string; current: boolean };
  zodb: { size: number };
  lists: { kind: string; title: string; content: number; listed: number }[];
  /** Whether the page may compare entry by entry. */
  thorough: boolean;
  overdue: { '@id': string; title: string; day: string }[];
  today: string;
}

interface Found {
  total: number;
  items: { kind: string; uid: string; title: string }[];
}

export interface Check {
  checked: number;
  clean: boolean;
  missing: Found;
  stale: Found;
  surplus: Found;
}

export const STATUS = '/@portal-status';

/** A size in bytes, with the unit that suits it. */
export function size(bytes: number): string {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  const step = Math.min(
    units.length - 1,
    Math.floor(Math.log(Math.max(1, bytes)) / Math.log(1024)),
  );
  const value = bytes / 1024 ** step;
  return `${value.toFixed(value < 10 && step > 0 ? 1 : 0)} ${units[step]}`;
}
