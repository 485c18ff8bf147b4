/** What `@portal-settings` answers. */

export interface Hot {
  code: string;
  /** Empty when no matter that is handled now has the code. */
  title: string;
  department: string;
  path: string;
}

export interface Settings {
  title: string;
  description: string;
  robots: string;
  hot_matters: Hot[];
  /** How many can be chosen, and how many of them the home page shows. */
  hot_most: number;
  hot_shown: number;
}

export const SETTINGS = '/@portal-settings';

/** A list with one of its entries moved by so many places; the same list at its ends. */
export function moved<T>(list: T[], index: number, by: number): T[] {
  const to = index + by;
  if (to < 0 || to >= list.length) return list;
  const result = [...list];
  const [one] = result.splice(index, 1);
  result.splice(to, 0, one);
  return result;
}

/** One of what `@review-settings` answers. */
export interface ReviewSetting {
  name: string;
  title: string;
  help: string;
  value: boolean | number | string[];
  /** The most days of a limit. */
  max: number | null;
}

export interface ReviewSettings {
  items: ReviewSetting[];
}

export const REVIEW = '/@review-settings';
