/**
 * Keyboard shortcuts. Single keys can be switched off, and never work while somebody types; no
 * shortcut does while a dialog is open.
 */
import { useEffect, useSyncExternalStore } from 'react';

const KEPT = 'govportal-shortcuts';
const CHANGED = 'govportal-shortcuts-changed';

/** What a shortcut does, by its chord: `A`, `[`, `Alt+A`. */
export type Shortcuts = Record<string, () => void>;

/** Whether a key pressed there is typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) {
    return !['checkbox', 'radio', 'button', 'submit', 'file'].includes(
      target.type,
    );
  }
  return (
    target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName)
  );
}

/** The name of what was pressed. Letters by their place: Chinese input and Alt put others there. */
export function chordOf(
  event: Pick<KeyboardEvent, 'altKey' | 'code' | 'key'>,
): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const key = letter ?? event.key.toUpperCase();
  return event.altKey ? `Alt+${key}` : key;
}

const isOn = () => localStorage.getItem(KEPT) !== 'off';

function watch(onChange: () => void) {
  window.addEventListener(CHANGED, onChange);
  return () => window.removeEventListener(CHANGED, onChange);
}

/** Whether single keys work, and a function that switches them. */
export function useSingleKeys(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore(watch, isOn, () => true);
  return [
    on,
    (next) => {
      localStorage.setItem(KEPT, next ? 'on' : 'off');
      window.dispatchEvent(new Event(CHANGED));
    },
  ];
}

/** Listens to these as long as the component is there. */
export function useShortcuts(shortcuts: Shortcuts) {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.metaKey) return;
      if (document.querySelector('dialog[open]')) return;
      if (!event.altKey && (!isOn() || isTyping(event.target))) return;
      const act = shortcuts[chordOf(event)];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });
}
