/** The addresses of the worklist: what is asked for stands in them, so that a reload loses nothing. */

/** What the backend is asked by; `trail` is the page's own. */
const ASKED = [
  'kind',
  'tab',
  'words',
  'department',
  'matter',
  'assignee',
  'when',
  'sort',
  'after',
];

/** What a saved view keeps. */
export const KEPT = ASKED.filter((name) => name !== 'after');

/** What narrows the list besides its tab. */
export const FILTERS = ['words', 'matter', 'department', 'assignee', 'when'];

/** Stands for the first page in the trail. */
const FIRST = '-';

/** What of an address the worklist knows, as parameters. */
export function known(search: string, names = ASKED): Record<string, string> {
  const query = new URLSearchParams(search);
  return Object.fromEntries(
    names
      .map((name) => [name, query.get(name) ?? ''])
      .filter(([, value]) => value),
  );
}

/** The path of the page of the list that an address names. */
export function worklistOf(search: string): string {
  const query = new URLSearchParams({ ...known(search), counts: '1' });
  return `/@worklist?${query}`;
}

/**
 * Another address of the worklist, from its first page.
 *
 * @param changes parameters to set; an empty value takes one away.
 */
export function addressOf(
  search: string,
  changes: Record<string, string>,
): string {
  const next = new URLSearchParams(known(search, KEPT));
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const text = next.toString();
  return text ? `/worklist?${text}` : '/worklist';
}

/** The address of the next page; it knows the way back. */
export function nextOf(search: string, after: string): string {
  const query = new URLSearchParams(search);
  const trail = (query.get('trail') ?? '').split(' ').filter(Boolean);
  return addressOf(search, {
    after,
    trail: [...trail, query.get('after') ?? FIRST].join(' '),
  });
}

/** The address of the page before; null on the first one. */
export function previousOf(search: string): string | null {
  const query = new URLSearchParams(search);
  if (!query.get('after')) return null;
  const trail = (query.get('trail') ?? '').split(' ').filter(Boolean);
  const last = trail.pop() ?? FIRST;
  return addressOf(search, {
    after: last === FIRST ? '' : last,
    trail: trail.join(' '),
  });
}

/** Which page it is, from 1. */
export function pageNumberOf(search: string): number {
  const query = new URLSearchParams(search);
  if (!query.get('after')) return 1;
  return (query.get('trail') ?? '').split(' ').filter(Boolean).length + 1;
}
