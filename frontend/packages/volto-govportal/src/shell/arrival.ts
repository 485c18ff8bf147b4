/**
 * Whether the page that the server sent is still the one on the screen. What it brought is in the
 * store; every later page reads its own.
 */
let arrived = false;

export const hasArrived = () => arrived;

export function arrive() {
  arrived = true;
}
