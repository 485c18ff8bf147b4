/** What was done on the page before: shown once, and said to who hears the page. */
import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** What a page leaves for the next: `history.push(path, {notice})`. */
export interface Left {
  notice?: string;
}

export function Notice() {
  const { state } = useLocation<Left | undefined>();
  const notice = state?.notice;
  useEffect(() => {
    // The browser would keep it through a reload, where the server knows nothing of it.
    if (notice) {
      window.history.replaceState({ ...window.history.state, state: {} }, '');
    }
  }, [notice]);
  if (!notice) return null;
  return (
    <p className="gp-notice gp-good" role="status">
      {notice}
    </p>
  );
}
