/** The address of a page of implementations, and the backend's path behind it. */
export const IMPLEMENTATIONS = '/**/implementations';

export function resourceOf({
  pathname,
  search,
}: {
  pathname: string;
  search: string;
}): string {
  return `${pathname.replace(/\/implementations\/?$/, '/@implementations')}${search}`;
}
