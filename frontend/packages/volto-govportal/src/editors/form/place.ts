/** Addresses that editing begins and ends at. */

/** The content's address without the last part, `/edit` or `/add`. */
export function contentPath(pathname: string): string {
  return pathname.replace(/\/(edit|add)\/?$/, '');
}

/** Where content stands. */
export function parentOf(path: string): string {
  return path.replace(/\/[^/]*$/, '');
}

/** Types that are public at once. */
const PUBLIC = [
  'Region',
  'Department',
  'ServiceHall',
  'ServiceWindow',
  'AppointmentSchedule',
];

/** Places are public at once; everything else is looked at in the preview of what waits. */
export function previewOf(portalType: string, path: string): string {
  return PUBLIC.includes(portalType) ? path : `${path}/preview`;
}
