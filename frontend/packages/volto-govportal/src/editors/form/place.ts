/** Addresses that editing begins and ends at. */

/** The content's address without the last part, `/edit` or `/add`. */
export function contentPath(pathname: string): string {
  return pathname.replace(/\/(edit|add)\/?$/, '');
}

/** Where content stands. */
export function parentOf(path: string): string {
  return path.replace(/\/[^/]*$/, '');
}

/** Places are public at once; everything else is looked at in the preview of what waits. */
export function previewOf(portalType: string, path: string): string {
  return ['Region', 'Department'].includes(portalType)
    ? path
    : `${path}/preview`;
}
