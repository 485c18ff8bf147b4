/** Pages for who is logged in: everybody else logs in first and comes back. */
import type { ReactNode } from 'react';
import { useSelector } from 'react-redux';
import { Redirect, useLocation } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { loginAddress } from '../../../shell/Account';
import '../apply.scss';

export function SignedIn({ children }: { children: ReactNode }) {
  const { pathname, search } = useLocation();
  const token = useSelector((state: any) => state.userSession.token);
  if (!token) return <Redirect to={loginAddress(pathname + search)} />;
  return (
    <>
      <Helmet>
        <meta name="robots" content="noindex" />
      </Helmet>
      {children}
    </>
  );
}
