/** The addresses of the editors' own pages. */

/** The content that a page such as `…/compare` is about. */
export function contentOf(pathname: string): string {
  return pathname.replace(/\/[^/]*\/?$/, '');
}

/** Some parameters of an address's query, in their order; empty ones left away. */
export function chosen(search: string, names: string[]): string {
  const given = new URLSearchParams(search);
  const kept = new URLSearchParams();
  for (const name of names) {
    const value = given.get(name);
    if (value) kept.set(name, value);
  }
  const query = kept.toString();
  return query ? `?${query}` : '';
}

/** The same query with some parameters changed; the first page again unless it is said. */
export function turned(
  search: string,
  changes: Record<string, string | number | null>,
): string {
  const query = new URLSearchParams(search);
  query.delete('b_start');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return text ? `?${text}` : '';
}
