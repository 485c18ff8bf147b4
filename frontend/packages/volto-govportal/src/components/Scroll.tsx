/** Something wide, in a frame that scrolls sideways by mouse and keyboard. */
import type { ReactNode } from 'react';

interface Props {
  /** What is in it, to who hears the page. */
  label: string;
  children: ReactNode;
}

export function Scroll({ label, children }: Props) {
  return (
    // The frame takes the focus so that the arrow keys scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="gp-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
