/** Categories with their rules, and the versions of one. */
export interface Category {
  code: string;
  parent: string;
  position: number;
  title: string;
  words: string[];
  /** Code of a region → code of the department that handles it there and below. */
  departments: Record<string, string>;
  active: boolean;
  revision: number;
}

export interface Version {
  at: string;
  actor: string;
  action: 'add' | 'change' | 'remove';
  before: Partial<Category>;
  after: Partial<Category>;
}

export const PATH = '/@interaction-categories';
export const ALL = `${PATH}?full=1`;

export const oneOf = (code: string) => `${PATH}/${encodeURIComponent(code)}`;

/** How deep a category stands, from 0. */
export function depthOf(one: Category, all: Category[]): number {
  const parent = all.find(({ code }) => code === one.parent);
  return parent ? depthOf(parent, all) + 1 : 0;
}

/** Words that people wrote, with commas or on lines of their own. */
export const wordsOf = (text: string): string[] =>
  text
    .split(/[、，,\s]+/)
    .map((word) => word.trim())
    .filter(Boolean);

/** "370102 11370102…" a line, as people write rules. */
export function departmentsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([region]) => region)
      .map(([region, department = '']) => [region, department]),
  );
}

export const linesOf = (departments: Record<string, string>): string =>
  Object.entries(departments)
    .map((pair) => pair.join(' '))
    .join('\n');
