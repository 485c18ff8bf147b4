/** Menus that drop down (`details.gp-drop`) close on Escape, and when one goes on elsewhere. */
function closeOthers(target: EventTarget | null) {
  document
    .querySelectorAll<HTMLDetailsElement>('details.gp-drop[open]')
    .forEach((menu) => {
      if (!(target instanceof Node) || !menu.contains(target))
        menu.open = false;
    });
}

if (typeof document !== 'undefined') {
  document.addEventListener('click', (event) => closeOthers(event.target));
  document.addEventListener('focusin', (event) => closeOthers(event.target));
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector<HTMLDetailsElement>(
      'details.gp-drop[open]',
    );
    if (!open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
}
