/** The way in for who works here, and what they go to first. */
import { useEffect, useRef } from 'react';
import loadable from '@loadable/component';
import { FormattedMessage } from 'react-intl';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { safeReturn } from '../account/returnTo';
import { Icon } from '../components/Icon';
import { usePortal } from '../data/portal';
import { useWorks } from '../data/works';
import { OWN, STAFF } from './addresses';

const CallLink = loadable(() => import('../officers/interaction/CallLink'), {
  ssr: false,
});
const CaseCount = loadable(() => import('../officers/CaseCount'), {
  ssr: false,
});
const InboxCount = loadable(() => import('../citizens/my/InboxCount'), {
  ssr: false,
});
const TaskCount = loadable(() => import('../reviewers/TaskCount'), {
  ssr: false,
});

/** The name in a token of plone.restapi; empty where it has none. */
export function nameIn(token: string): string {
  try {
    const body = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    const bytes = Uint8Array.from(atob(body), (c) => c.charCodeAt(0));
    const said = JSON.parse(new TextDecoder().decode(bytes));
    return said.fullname || said.sub || '';
  } catch {
    return '';
  }
}

/** The page to log in at, which leads back to the present one. */
export function loginAddress(here: string): string {
  const back = safeReturn(here);
  return back === '' || back === '/'
    ? '/login'
    : `/login?return_url=${encodeURIComponent(back)}`;
}

export function Account({
  location: { pathname, search },
}: {
  location: { pathname: string; search: string };
}) {
  const token = useSelector((state: any) => state.userSession.token);
  const works = useWorks();
  const { addons } = usePortal();
  const links = [...OWN, ...(works ? STAFF : [])].filter(
    ({ addon }) => !addon || addons.includes(addon),
  );
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [pathname]);
  if (!token) {
    return (
      <Link className="gp-account" to={loginAddress(pathname + search)}>
        <Icon name="person" />
        <FormattedMessage id="登录" defaultMessage="登录" />
      </Link>
    );
  }
  return (
    <>
      <CallLink className="gp-account" />
      <CaseCount className="gp-account" />
      <TaskCount className="gp-account" />
      <InboxCount className="gp-account" />
      <details ref={menu} className="gp-drop gp-account">
        <summary>
          <Icon name="person" />
          <span className="gp-account-name">{nameIn(token)}</span>
          <Icon name="chevron-down" size="1em" />
        </summary>
        <ul className="gp-drop-panel gp-plain-list">
          {links.map(({ path, title }) => (
            <li key={path}>
              <Link to={path}>
                <FormattedMessage {...title} />
              </Link>
            </li>
          ))}
          <li>
            <Link to="/logout">
              <FormattedMessage id="退出" defaultMessage="退出" />
            </Link>
          </li>
        </ul>
      </details>
    </>
  );
}
