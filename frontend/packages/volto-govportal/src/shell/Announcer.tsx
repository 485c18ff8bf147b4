/** Says the title of the page that somebody has gone to, for who does not see it change. */
import { useEffect, useRef, useState } from 'react';

/** The title is written after the page: milliseconds until it is read. */
const PAUSE = 200;

export function Announcer({ pathname }: { pathname: string }) {
  const [title, setTitle] = useState('');
  const first = useRef(pathname);

  useEffect(() => {
    // The browser itself says the title of the page that it has loaded.
    if (first.current === pathname) return undefined;
    first.current = '';
    const timer = setTimeout(() => setTitle(document.title), PAUSE);
    return () => clearTimeout(timer);
  }, [pathname]);

  return (
    <p className="gp-hidden" aria-live="polite">
      {title}
    </p>
  );
}
