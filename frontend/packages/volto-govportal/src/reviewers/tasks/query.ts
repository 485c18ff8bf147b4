/**
 * The address of another list of tasks.
 *
 * @param query of the present one.
 * @param changes parameters to set; an empty value takes one away.
 */
export function queryOf(
  query: URLSearchParams,
  changes: Record<string, string>,
): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(changes)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  const text = next.toString();
  return text ? `/tasks?${text}` : '/tasks';
}
