/** Paper has no folds: what is folded on the page is opened while it is printed. */
import { useEffect } from 'react';

export function usePrint() {
  useEffect(() => {
    let opened: HTMLDetailsElement[] = [];
    const open = () => {
      opened = [
        ...document.querySelectorAll<HTMLDetailsElement>(
          '.gp-main details:not([open])',
        ),
      ];
      opened.forEach((one) => (one.open = true));
    };
    const close = () => {
      opened.forEach((one) => (one.open = false));
      opened = [];
    };
    window.addEventListener('beforeprint', open);
    window.addEventListener('afterprint', close);
    return () => {
      window.removeEventListener('beforeprint', open);
      window.removeEventListener('afterprint', close);
    };
  }, []);
}
