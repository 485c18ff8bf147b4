/** Addresses that editing begins and ends at. */

/** The content's address without the last part, `/edit` or `/add`. */
export function contentPath(pathname: string): string {
  return pathname.replace(/\/(edit|add)\/?$/, '');
}

/** Where content stands. */
export function parentOf(path: string): string {
  return path.replace(/\/[^/]*$/, '');
}
