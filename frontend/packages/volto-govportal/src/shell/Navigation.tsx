/** The main navigation: in a line, and behind a button on a phone; one of the two is shown. */
import { useEffect, useRef } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from '../components/Icon';
import { NAVIGATION, PROGRESS } from './addresses';

const messages = defineMessages({
  label: { id: '主导航', defaultMessage: '主导航' },
});

function Links({ pathname }: { pathname: string }) {
  return (
    <ul className="gp-plain-list">
      {[...NAVIGATION, PROGRESS].map(({ path, title }) => (
        <li key={path}>
          <Link to={path} aria-current={pathname === path ? 'page' : undefined}>
            <FormattedMessage {...title} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

export function NavigationLine({ pathname }: { pathname: string }) {
  const intl = useIntl();
  return (
    <nav
      className="gp-nav gp-nav-line"
      aria-label={intl.formatMessage(messages.label)}
    >
      <div className="gp-wide">
        <Links pathname={pathname} />
      </div>
    </nav>
  );
}

export function NavigationMenu({ pathname }: { pathname: string }) {
  const intl = useIntl();
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (menu.current) menu.current.open = false;
  }, [pathname]);
  return (
    <nav
      className="gp-nav gp-nav-menu"
      aria-label={intl.formatMessage(messages.label)}
    >
      <details ref={menu} className="gp-drop">
        <summary>
          <Icon name="menu" />
          <FormattedMessage id="菜单" defaultMessage="菜单" />
        </summary>
        <div className="gp-drop-panel">
          <Links pathname={pathname} />
        </div>
      </details>
    </nav>
  );
}
