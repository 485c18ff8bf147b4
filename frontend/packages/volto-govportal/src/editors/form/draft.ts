/** What was typed and not saved, kept by the browser for this tab: a crash or an expired login loses nothing. */
import type { Values } from './types';

export interface Draft {
  /** When it was kept, milliseconds. */
  at: number;
  /** When the content that it changes was last saved; empty for new content. */
  base: string;
  values: Values;
}

const PREFIX = 'govportal-draft:';

export function keep(key: string, draft: Draft) {
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // A full or forbidden store must not keep anybody from working.
  }
}

export function find(key: string): Draft | null {
  try {
    const text = sessionStorage.getItem(PREFIX + key);
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

export function drop(key: string) {
  try {
    sessionStorage.removeItem(PREFIX + key);
  } catch {
    // As above.
  }
}
