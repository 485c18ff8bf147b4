/** The data of a content's page, as the backend's `@page` gives them with the content. */

/** Texts, one paragraph each, with an address to go to where there is one. */
export interface Cell {
  texts: string[];
  url: string;
}

export interface Table {
  columns: string[];
  rows: Cell[][];
}

/** A law that is cited, with the article's text and the way to it. */
export interface Citation {
  title: string;
  article: string;
  text: string;
  url: string;
  [more: string]: unknown;
}

/** A titled value; exactly one of cell, table and citations is filled. */
export interface Entry {
  name: string;
  title: string;
  cell: Cell | null;
  table: Table | null;
  citations: Citation[];
}

export interface Section {
  id: string;
  title: string;
  entries: Entry[];
}

/** The page's data of a content; null while they are not there. */
export function pageOf<T>(content: any): T | null {
  return content?.['@components']?.page ?? null;
}
