/** The statistics that a page's address asks for. */
export function usagePath(search: string): string {
  const asked = new URLSearchParams(search);
  const kept = ['from', 'to', 'partner', 'interface']
    .map((name) => [name, asked.get(name) ?? ''])
    .filter(([, value]) => value);
  const query = new URLSearchParams(kept).toString();
  return `/@api-usage${query && `?${query}`}`;
}
