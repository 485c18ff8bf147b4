/** Which resource a page of this area shows, by its address. */
/** Parameters of a page's address that a resource takes, as its query. */
export function queryOf(search: string, ...names: string[]): string {
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = given.get(name)?.trim();
    if (value) kept.set(name, value);
  }
  const query = kept.toString();
  return query ? `?${query}` : '';
}

export function officesOf(search: string): string {
  return `/@offices${queryOf(search, 'q', 'region', 'cursor')}`;
}

export function announcementsOf(search: string): string {
  return `/@announcements${queryOf(search, 'page', 'region')}`;
}

export function regionsOf(search: string): string {
  return `/@regions${queryOf(search, 'region')}`;
}

export function bookableOf(search: string): string {
  return `/@reservable-matters${queryOf(search, 'q', 'region', 'page')}`;
}

/** The same address with one parameter changed; an empty value takes it away. */
export function withParam(
  place: { pathname: string; search: string },
  name: string,
  value: string,
): string {
  const params = new URLSearchParams(place.search);
  if (value) params.set(name, value);
  else params.delete(name);
  const query = params.toString();
  return query ? `${place.pathname}?${query}` : place.pathname;
}
