/**
 * Scroll to an element, and again until it stays: what is out of sight has no height of its own yet
 * (`content-visibility`), so that the first jump of a long way misses.
 */
export function reveal(element: Element, block: 'start' | 'center' = 'center') {
  let left = 10;
  let before = Infinity;
  function jump() {
    element.scrollIntoView({ block });
    const { top } = element.getBoundingClientRect();
    if (left-- > 0 && Math.abs(top - before) > 1) {
      before = top;
      requestAnimationFrame(jump);
    }
  }
  jump();
}
