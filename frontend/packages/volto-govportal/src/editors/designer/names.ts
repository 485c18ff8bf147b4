/** Names of fields: keys of what is filled in, part of files and of conditions. */

const PATTERN = /^[a-z][a-z0-9_]{0,39}$/;

export type NameFault = 'shape' | 'taken';

/** What is wrong with a name among the others, or null. */
export function nameFault(name: string, others: string[]): NameFault | null {
  if (!PATTERN.test(name)) return 'shape';
  return others.includes(name) ? 'taken' : null;
}

/** The first name of this stem that is free: `text`, `text_2`, … */
export function freeName(stem: string, taken: string[]): string {
  const base = stem.replace(/_\d+$/, '').slice(0, 35);
  if (!taken.includes(base)) return base;
  let number = 2;
  while (taken.includes(`${base}_${number}`)) number += 1;
  return `${base}_${number}`;
}
