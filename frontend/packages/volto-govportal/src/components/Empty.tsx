import type { ReactNode } from 'react';
import { Icon } from './Icon';

interface Props {
  /** What is not there. */
  title: ReactNode;
  /** What one may do now. */
  children?: ReactNode;
}

/** Says that there is nothing, and what one may do. */
export function Empty({ title, children }: Props) {
  return (
    <div className="gp-empty">
      <Icon name="document" size="2.5rem" />
      <p className="gp-empty-title">{title}</p>
      {children}
    </div>
  );
}
