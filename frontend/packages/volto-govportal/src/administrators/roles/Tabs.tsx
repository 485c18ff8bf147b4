/** The pages on roles. */
import { Link } from 'react-router-dom';
import { defineMessages, useIntl } from 'react-intl';
import type { Admin } from '../parts/data';

const messages = defineMessages({
  places: { id: '按区划和部门', defaultMessage: '按区划和部门' },
  matrix: { id: '总览', defaultMessage: '总览' },
  accounts: { id: '账号', defaultMessage: '账号' },
  label: { id: '角色授权', defaultMessage: '角色授权' },
});
export function Tabs({ admin, current }: { admin: Admin; current: string }) {
  const intl = useIntl();
  const tabs = [
    ['/admin/roles', intl.formatMessage(messages.places)],
    ['/admin/roles/matrix', intl.formatMessage(messages.matrix)],
  ];
  if (admin.account_places.length > 0) {
    tabs.push(['/admin/roles/accounts', intl.formatMessage(messages.accounts)]);
  }
  return (
    <nav aria-label={intl.formatMessage(messages.label)}>
      <ul className="gp-tabs">
        {tabs.map(([path, title]) => (
          <li key={path}>
            <Link
              to={path}
              aria-current={path === current ? 'page' : undefined}
            >
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
