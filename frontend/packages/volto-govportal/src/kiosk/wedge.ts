/** Readers of cards and codes that type what they have read, quickly, and end with Enter. */
import { useEffect, useRef } from 'react';
import { isTyping } from '../components/useShortcuts';

/** Milliseconds between two signs; nobody types so fast. */
const PAUSE = 80;
/** What is shorter was not read by a machine. */
const LEAST = 8;
const ID_NUMBER = /^\d{17}[\dX]$/;

/** What was read: the number of an identity card, a page of this portal, or nothing of ours. */
export type Read =
  | { kind: 'card'; number: string }
  | { kind: 'page'; path: string }
  | { kind: 'unknown' };

/** Pages that a code may lead to. */
const PAGES = ['/evaluate/', '/notice-check/', '/check-in/'];

/** @param origin of the portal. */
export function understood(text: string, origin: string): Read {
  const number = text.trim().toUpperCase();
  if (ID_NUMBER.test(number)) return { kind: 'card', number };
  try {
    const url = new URL(text.trim());
    if (
      url.origin === origin &&
      PAGES.some((path) => url.pathname.startsWith(path))
    ) {
      return { kind: 'page', path: url.pathname };
    }
  } catch {
    // It is no address.
  }
  return { kind: 'unknown' };
}

/** Calls back with what a reader types while no field has the focus. */
export function useWedge(onRead: (text: string) => void) {
  const call = useRef(onRead);
  call.current = onRead;
  useEffect(() => {
    let text = '';
    let last = 0;
    function pressed(event: KeyboardEvent) {
      if (isTyping(event.target)) return;
      const now = Date.now();
      if (now - last > PAUSE) text = '';
      last = now;
      if (event.key === 'Enter') {
        const read = text;
        text = '';
        if (read.length >= LEAST) {
          // Enter would press the button that has the focus.
          event.preventDefault();
          event.stopPropagation();
          call.current(read);
        }
      } else if (event.key.length === 1) {
        text += event.key;
      }
    }
    window.addEventListener('keydown', pressed, true);
    return () => window.removeEventListener('keydown', pressed, true);
  }, []);
}
