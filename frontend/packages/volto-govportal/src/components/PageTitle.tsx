/** The title of a page of the portal's own: in the browser's window and on the page. */
import type { ReactNode } from 'react';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';

interface Props {
  title: string;
  /** One or two sentences below it. */
  lead?: ReactNode;
  /** What stands at its right, such as a button. */
  children?: ReactNode;
}

export function PageTitle({ title, lead, children }: Props) {
  return (
    <header className="gp-title">
      <Helmet>
        <title>{title}</title>
      </Helmet>
      <div>
        <h1>{title}</h1>
        {lead && <p className="gp-lead">{lead}</p>}
      </div>
      {children && <div className="gp-row">{children}</div>}
    </header>
  );
}
