/** The place that a page is about, by its address: `?place=/370000/370100`; the site is ''. */
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import type { Admin, PlaceRef } from './data';

/** A place's path on this site; '' is the site itself. */
export function pathOf(place: Pick<PlaceRef, '@id'>): string {
  const path = flattenToAppURL(place['@id']);
  return path === '/' ? '' : path;
}

/** The path that an address names; null when it names none, or no sound one. */
export function askedPath(search: string): string | null {
  const asked = new URLSearchParams(search).get('place');
  if (asked === null) return null;
  return /^(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(asked) ? asked : null;
}

/** The place of a page: what its address names, else the first where the user works. */
export function currentPath(search: string, places: Admin['places']): string {
  return askedPath(search) ?? (places[0] ? pathOf(places[0]) : '');
}

/** A place's path and those above it, the highest first. */
export function chain(path: string): string[] {
  const parts = path.split('/').filter(Boolean);
  return parts.map((_part, index) => `/${parts.slice(0, index + 1).join('/')}`);
}

export const treePath = (path: string) => `${path}/@admin-places`;

/** The resources of the tree that a page's address shows: the place and those above. */
export function treeResources(search: string): string[] {
  const path = askedPath(search);
  return path === null ? [] : chain(path).map(treePath);
}

export const withPlace = (page: string, path: string) =>
  `${page}?place=${encodeURIComponent(path).replace(/%2F/g, '/')}`;
