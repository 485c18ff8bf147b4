/** The frame of a page of administration: its title, the way to the other pages, its content. */
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Icon } from '../../components/Icon';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import { type Admin, ADMIN } from './data';
import { PAGES } from './list';
import './admin.scss';

const messages = defineMessages({
  pages: { id: '管理页面', defaultMessage: '管理页面' },
});
interface Props {
  /** Which page of `list.ts` it belongs to. */
  id: string;
  /** Another title than that page's. */
  title?: string;
  lead?: ReactNode;
  /** Beside the title. */
  actions?: ReactNode;
  children: (admin: Admin) => ReactNode;
}

export function AdminPage({ id, title, lead, actions, children }: Props) {
  const intl = useIntl();
  const [{ data, refusal }] = useResource<Admin>(ADMIN);
  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  const open = new Set(data.pages.map((page) => page.id));
  const own = PAGES.find((page) => page.id === id);
  if (!own || !open.has(id)) return <Problem status={403} />;
  return (
    <div className="gp-wide gp-page gp-admin">
      <PageTitle title={title ?? intl.formatMessage(own.title)} lead={lead}>
        {actions}
      </PageTitle>
      <div className="gp-columns gp-admin-columns">
        <nav
          className="gp-admin-nav"
          aria-label={intl.formatMessage(messages.pages)}
        >
          <Link to="/admin" className="gp-admin-home">
            <Icon name="chevron-left" />
            <FormattedMessage id="管理首页" defaultMessage="管理首页" />
          </Link>
          <ul>
            {PAGES.filter((page) => open.has(page.id)).map((page) => (
              <li key={page.id}>
                <Link
                  to={page.path}
                  aria-current={page.id === id ? 'page' : undefined}
                >
                  <Icon name={page.icon} />
                  {intl.formatMessage(page.title)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <div className="gp-admin-content">{children(data)}</div>
      </div>
    </div>
  );
}
