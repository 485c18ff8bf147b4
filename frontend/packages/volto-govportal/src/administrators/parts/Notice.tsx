/** Says what was done, also to those who hear the page. */
import { type ReactNode, useState } from 'react';

/** The place of the notice, and the function that says something there. */
export function useNotice(): [ReactNode, (text: string) => void] {
  const [said, setSaid] = useState({ text: '', count: 0 });
  const place = (
    <div role="status">
      {said.text && (
        <p key={said.count} className="gp-notice gp-good">
          {said.text}
        </p>
      )}
    </div>
  );
  return [
    place,
    (text) => setSaid(({ count }) => ({ text, count: count + 1 })),
  ];
}
