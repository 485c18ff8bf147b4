/**
 * How a reader wants pages to look: large type, high contrast. The choice is kept in the browser
 * and applied by a script in the page's head, before anything is drawn; so is which banners are
 * put away (dismissed.ts), which the server cannot know.
 */
export type Mode = 'type' | 'contrast';

const ON: Record<Mode, string> = { type: 'large', contrast: 'high' };

/** Constant, so that its hash in the content security policy is, too. */
export const BEFORE_PAINT = `(function (root) {
  root.setAttribute('data-gp-script', 'on');
  try {
    if (localStorage.getItem('gp-type') === 'large') root.setAttribute('data-gp-type', 'large');
    if (localStorage.getItem('gp-contrast') === 'high') root.setAttribute('data-gp-contrast', 'high');
    var away = JSON.parse(localStorage.getItem('gp-dismissed'));
    if (!Array.isArray(away) || !away.length) return;
    var watch = new MutationObserver(function () {
      document.querySelectorAll('.gp-banner li[data-uid]').forEach(function (line) {
        line.hidden = away.indexOf(line.getAttribute('data-uid')) > -1;
      });
    });
    watch.observe(root, { childList: true, subtree: true });
    document.addEventListener('DOMContentLoaded', function () { watch.disconnect(); });
  } catch (error) {}
})(document.documentElement);`;

export function isOn(mode: Mode): boolean {
  return document.documentElement.getAttribute(`data-gp-${mode}`) === ON[mode];
}

export function setMode(mode: Mode, on: boolean) {
  const root = document.documentElement;
  if (on) root.setAttribute(`data-gp-${mode}`, ON[mode]);
  else root.removeAttribute(`data-gp-${mode}`);
  try {
    if (on) localStorage.setItem(`gp-${mode}`, ON[mode]);
    else localStorage.removeItem(`gp-${mode}`);
  } catch {
    // A browser that keeps nothing still shows this page as wanted.
  }
}
