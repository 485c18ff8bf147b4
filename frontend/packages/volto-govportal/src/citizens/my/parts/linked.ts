/** The addresses of cases in a message's text: they become links of the portal's own. */

export interface Piece {
  text: string;
  /** The page of a case; absent where it is mere text. */
  path?: string;
}

const CASE =
  /https?:\/\/[^\s/]+((?:\/[\w.-]+)*?)(\/(?:cases|worklist|interactions)(?:\/[\w-]+)+)/g;

export function piecesOf(text: string): Piece[] {
  const found: Piece[] = [];
  let last = 0;
  for (const match of text.matchAll(CASE)) {
    const before = text.slice(last, match.index);
    if (before) found.push({ text: before });
    found.push({ text: match[0], path: match[2] });
    last = match.index! + match[0].length;
  }
  const after = text.slice(last);
  if (after) found.push({ text: after });
  return found;
}
