/** The resources of the pages that stand on a content. */
import { chosen, contentOf } from './address';

export const comparisonOf = (pathname: string, search: string) =>
  `${contentOf(pathname)}/@compare${chosen(search, ['one', 'two'])}`;

export const timelineOf = (pathname: string) =>
  `${contentOf(pathname)}/@timeline`;

export const reviewedOf = (pathname: string) =>
  `${contentOf(pathname)}/@review`;
