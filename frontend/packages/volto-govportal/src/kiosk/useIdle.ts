/** How long nobody has touched the page. */
import { useCallback, useEffect, useRef, useState } from 'react';

const TOUCHES = ['pointerdown', 'keydown', 'wheel', 'scroll'];
const SECOND = 1000;

interface Idle {
  /** Seconds until the reset, once the warning has begun; null before. */
  left: number | null;
  /** Begin anew. */
  stay: () => void;
}

/**
 * @param seconds until the reset.
 * @param warning how many seconds before it a warning begins.
 * @param on whether anything is to be reset at all.
 */
export function useIdle(
  seconds: number,
  warning: number,
  on: boolean,
  onReset: () => void,
): Idle {
  const [left, setLeft] = useState<number | null>(null);
  const since = useRef(0);
  const warned = useRef(false);
  const reset = useRef(onReset);
  reset.current = onReset;

  const stay = useCallback(() => {
    since.current = Date.now();
    warned.current = false;
    setLeft(null);
  }, []);

  useEffect(() => {
    if (!on) return undefined;
    stay();
    // While the warning stands it is answered, not brushed away.
    const touched = () => {
      if (!warned.current) since.current = Date.now();
    };
    for (const name of TOUCHES) {
      window.addEventListener(name, touched, { capture: true, passive: true });
    }
    const timer = setInterval(() => {
      const rest = seconds - Math.floor((Date.now() - since.current) / SECOND);
      if (rest <= 0) {
        clearInterval(timer);
        reset.current();
      } else if (rest <= warning) {
        warned.current = true;
        setLeft(rest);
      }
    }, SECOND);
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) {
        window.removeEventListener(name, touched, { capture: true });
      }
    };
  }, [on, seconds, warning, stay]);

  return { left: on ? left : null, stay };
}
