/** Several items, some in each request: the reader sees how far it is, and what became of each. */
import { RefusedError } from '../../data/send';

/** What became of an item. */
export interface Outcome {
  key: string;
  title: string;
  done: boolean;
  /** Why not. */
  message: string;
}

/** An item as a batch knows it. */
export interface Item {
  key: string;
  title: string;
}

/** Parts of a list. */
export function chunks<T>(items: T[], size: number): T[][] {
  const found: T[][] = [];
  for (let at = 0; at < items.length; at += size) {
    found.push(items.slice(at, at + size));
  }
  return found;
}

/**
 * Do it in parts; what a part as a whole is refused for is said of each of its items.
 *
 * @param size items of one request.
 * @param send does a part.
 * @param otherwise what is said when the backend says nothing.
 * @param onPart told what became of each part's items.
 */
export async function inParts<T extends Item>(
  items: T[],
  size: number,
  send: (part: T[]) => Promise<Outcome[]>,
  otherwise: string,
  onPart: (outcomes: Outcome[]) => void,
) {
  for (const part of chunks(items, size)) {
    try {
      onPart(await send(part));
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const message = error.refusal.message || otherwise;
      onPart(
        part.map(({ key, title }) => ({ key, title, done: false, message })),
      );
    }
  }
}
