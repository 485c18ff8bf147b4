/** One-key shortcuts: never while somebody types or a dialog is open, and only while they are on. */
import { useEffect, useState } from 'react';

const KEPT = 'govportal-shortcuts';

/** Whether a key pressed there is typing. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
  );
}

/**
 * @param keys letter → what it does.
 * @returns whether they are on, and a function that switches them.
 */
export function useShortcuts(
  keys: Record<string, () => void>,
): [boolean, (on: boolean) => void] {
  const [on, setOn] = useState(true);
  useEffect(() => setOn(localStorage.getItem(KEPT) !== 'off'), []);

  useEffect(() => {
    function press(event: KeyboardEvent) {
      const { altKey, ctrlKey, metaKey, target } = event;
      if (!on || altKey || ctrlKey || metaKey || isTyping(target)) return;
      if (document.querySelector('dialog[open]')) return;
      const act = keys[event.key.toUpperCase()];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  function turn(next: boolean) {
    setOn(next);
    localStorage.setItem(KEPT, next ? 'on' : 'off');
  }
  return [on, turn];
}
