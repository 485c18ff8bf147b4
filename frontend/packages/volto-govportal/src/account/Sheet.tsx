/** The sheet of paper on which the account's forms stand. */
import type { ReactNode } from 'react';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { PageTitle } from '../components/PageTitle';
import './account.scss';

interface Props {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

export function Sheet({ title, lead, children }: Props) {
  return (
    <div className="gp-wide gp-page">
      <Helmet>
        <meta name="robots" content="noindex" />
      </Helmet>
      <div className="gp-sheet gp-sign">
        <PageTitle title={title} lead={lead} />
        {children}
      </div>
    </div>
  );
}
