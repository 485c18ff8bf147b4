/** What was done on the page before: shown once, and said to who hears the page. */
import { useLocation } from 'react-router-dom';

/** What a page leaves for the next: `history.push(path, {notice})`. */
export interface Left {
  notice?: string;
}

export function Notice() {
  const { state } = useLocation<Left | undefined>();
  if (!state?.notice) return null;
  return (
    <p className="gp-notice gp-good" role="status">
      {state.notice}
    </p>
  );
}
