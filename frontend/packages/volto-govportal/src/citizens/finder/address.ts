/** Addresses of a list: every state of it stands in its address, and only there. */
import { FIND_DEPARTMENT, type List } from './lists';

export type Params = Record<string, string>;

/** What belongs to one page of a list, not to the list. */
const PLACE = ['cursor'];
/** What says how a list is shown, not what is in it. */
const SHAPE = ['sort', FIND_DEPARTMENT, ...PLACE];
/** What was said of the old region. */
const OF_REGION = ['department', 'descendants', FIND_DEPARTMENT];

/** Parameters without some of them. */
export function without(params: Params, ...names: string[]): Params {
  return Object.fromEntries(
    Object.entries(params).filter(([name]) => !names.includes(name)),
  );
}

/** The parameters in an address that the list knows; empty and repeated ones are left away. */
export function paramsOf(list: List, search: string): Params {
  const given = new URLSearchParams(search);
  const result: Params = {};
  for (const name of list.knows) {
    const value = given.get(name)?.trim();
    if (value) result[name] = value;
  }
  if (!result.region) delete result.descendants;
  return result;
}

/** An address with parameters, always in the same order. */
export function address(path: string, params: Params): string {
  const query = new URLSearchParams(params).toString();
  return query ? `${path}?${query}` : path;
}

/** The list with some parameters set, or taken away by an empty value; from its first page. */
export function changed(list: List, params: Params, changes: Params): string {
  const gone = new Set([...PLACE, ...Object.keys(changes)]);
  if (changes.region) OF_REGION.forEach((name) => gone.add(name));
  const kept: Params = {};
  for (const name of list.knows) {
    const value = changes[name] ?? (gone.has(name) ? '' : params[name]);
    if (value) kept[name] = value;
  }
  if (!kept.region) delete kept.descendants;
  return address(list.path, kept);
}

/** The page of the list that begins at a cursor; the first one without. */
export function at(list: List, params: Params, cursor: string): string {
  const kept = without(params, 'cursor');
  return address(list.path, cursor ? { ...kept, cursor } : kept);
}

/** What narrows the list. */
export function filtersOf(params: Params): Params {
  return without(params, ...SHAPE);
}

/** The backend's resource for an address. */
export function resourceOf(list: List, search: string): string {
  return address('/@finder', { kind: list.kind, ...paramsOf(list, search) });
}

/** The same list at the list API, as a file. */
export function fileOf(
  list: List,
  params: Params,
  format: string,
  size: number,
): string {
  const { sort } = params;
  return address(`/api/v1${list.path}`, {
    ...filtersOf(params),
    ...(sort ? { sort } : {}),
    format,
    size: String(size),
  });
}

/** Filters that make a page worth finding from outside, alone or with a region. */
const WORTH = ['department', 'type', 'theme', 'level'];

/**
 * Whether search engines should know a page. Facets make more addresses than there are entries: only
 * first pages with a region and one more filter say something of their own.
 */
export function indexable(params: Params): boolean {
  const names = Object.keys(without(params, 'region'));
  return names.length <= 1 && names.every((name) => WORTH.includes(name));
}

/** The address under which a page should be known. */
export function canonical(list: List, params: Params): string {
  return address(list.path, filtersOf(params));
}

/** The parameters that a form for `name` keeps, as hidden fields. */
export function keptBy(params: Params, name: string): Params {
  return without(params, name, ...PLACE);
}
