/** What the pages of search and questions read, by their addresses. */
import { address, type Params, without } from './address';

export const SEARCH = '/search';
export const QUESTIONS = '/questions';

/** The first value of each of some parameters; empty ones are left away. */
export function given(search: string, names: string[]): Params {
  const params = new URLSearchParams(search);
  const result: Params = {};
  for (const name of names) {
    const value = params.get(name)?.trim();
    if (value) result[name] = value;
  }
  return result;
}

/** What is searched for: words, and a region. */
export function searchOf(search: string): Params {
  return given(search, ['q', 'region']);
}

/** The resource of a search; null while there is nothing to search for. */
export function searchPath(search: string): string | null {
  const params = searchOf(search);
  return params.q ? address('/@search-all', params) : null;
}

export function questionsOf(search: string): Params {
  return given(search, ['q', 'category', 'region', 'page']);
}

export function questionsPath(search: string): string {
  return address('/@questions', questionsOf(search));
}

/** The questions with some parameters set, or taken away by an empty value. */
export function questionsAt(params: Params, changes: Params): string {
  const kept = without(params, 'page');
  return address(
    QUESTIONS,
    Object.fromEntries(
      Object.entries({ ...kept, ...changes }).filter(([, value]) => value),
    ),
  );
}
