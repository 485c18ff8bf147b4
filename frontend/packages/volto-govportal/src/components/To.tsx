/** A link to an address that the backend gave: within the portal without loading anew. */
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { flattenToAppURL, isInternalURL } from '@plone/volto/helpers/Url/Url';

interface Props {
  url: string;
  className?: string;
  children: ReactNode;
}

export function To({ url, className, children }: Props) {
  const path = flattenToAppURL(url);
  // Only the browser itself goes to a place within a page, and fetches a file.
  const plain = !isInternalURL(url) || /#|\/@@download\//.test(path);
  return plain ? (
    <a className={className} href={path}>
      {children}
    </a>
  ) : (
    <Link className={className} to={path || '/'}>
      {children}
    </Link>
  );
}
