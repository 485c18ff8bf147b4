/** Finding words in a law, and numbering what was found. */

/** An article as the content has it, with the id of its element. */
export interface Article {
  id: string;
  no: string;
  chapter: string;
  text: string;
}

/** A piece of a text; `hit` numbers those that were found, from 1. */
export interface Piece {
  text: string;
  hit: number;
}

/** What was found in one article. */
export interface Found {
  /** How many hits it has, and the number of its first one in the whole law. */
  hits: number;
  first: number;
}

const NUMBER = /^第?\s*(\d+)\s*条?$/;

/** The words of a query: without repetitions, longest first, so that no part hides a whole. */
export function wordsOf(query: string): string[] {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return [...new Set(words)].sort((a, b) => b.length - a.length);
}

/** One pattern for all words, or null without any. */
export function patternOf(words: string[]): RegExp | null {
  if (!words.length) return null;
  const escaped = words.map((word) =>
    word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
  );
  return new RegExp(escaped.join('|'), 'gi');
}

/** The text in pieces; hits are numbered from `first`. */
export function pieces(
  text: string,
  pattern: RegExp | null,
  first: number,
): Piece[] {
  if (!pattern) return [{ text, hit: 0 }];
  const result: Piece[] = [];
  let end = 0;
  let hit = first;
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) {
      result.push({ text: text.slice(end, match.index), hit: 0 });
    }
    result.push({ text: match[0], hit: hit++ });
    end = match.index + match[0].length;
  }
  if (end < text.length) result.push({ text: text.slice(end), hit: 0 });
  return result;
}

/**
 * The articles that contain every word of a query, by their place in the law.
 *
 * A number asks for the article: 「12」 and 「第12条」 find 第十二条.
 */
export function find(articles: Article[], query: string): Map<number, Found> {
  const found = new Map<number, Found>();
  const words = wordsOf(query);
  const pattern = patternOf(words);
  if (!pattern) return found;
  const number = NUMBER.exec(query.trim());
  const id = number ? `article-${Number(number[1])}` : '';
  let first = 1;
  articles.forEach((article, place) => {
    const text = `${article.no}\n${article.text}`.toLowerCase();
    const whole = words.every((word) => text.includes(word));
    if (!whole && article.id !== id) return;
    const hits = count(article.no, pattern) + count(article.text, pattern);
    found.set(place, { hits, first });
    first += hits;
  });
  return found;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
