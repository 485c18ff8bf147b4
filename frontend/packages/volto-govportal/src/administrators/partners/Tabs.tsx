/** The three pages on partners and interfaces. */
import { Link } from 'react-router-dom';
import { defineMessages, useIntl } from 'react-intl';

const messages = defineMessages({
  partners: { id: '合作单位', defaultMessage: '合作单位' },
  interfaces: { id: '接口开放', defaultMessage: '接口开放' },
  usage: { id: '调用统计', defaultMessage: '调用统计' },
  label: { id: '合作单位与接口', defaultMessage: '合作单位与接口' },
});
export function Tabs({ current }: { current: string }) {
  const intl = useIntl();
  const tabs = [
    ['/admin/partners', intl.formatMessage(messages.partners)],
    ['/admin/partners/interfaces', intl.formatMessage(messages.interfaces)],
    ['/admin/partners/usage', intl.formatMessage(messages.usage)],
  ];
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
