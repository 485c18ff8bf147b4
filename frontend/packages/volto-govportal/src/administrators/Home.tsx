/** The administrators' home: a card to each page that is open to the user, with what it has to say. */
import { Link } from 'react-router-dom';
import { defineMessages, useIntl } from 'react-intl';
import { Icon } from '../components/Icon';
import { PageTitle } from '../components/PageTitle';
import { useResource } from '../data/resource';
import { Problem } from '../shell/Problem';
import { type Admin, ADMIN } from './parts/data';
import { GROUPS } from './parts/list';
import { StatusLine } from './StatusLine';
import './parts/admin.scss';

const messages = defineMessages({
  title: { id: '管理', defaultMessage: '管理' },
  scope: {
    id: '您管理的范围：{places}',
    defaultMessage: '您管理的范围：{places}',
  },
  site: {
    id: '您管理的范围：整个站点',
    defaultMessage: '您管理的范围：整个站点',
  },
});
export default function Home() {
  const intl = useIntl();
  const [{ data, refusal }] = useResource<Admin>(ADMIN);
  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  const said = new Map(data.pages.map((page) => [page.id, page]));
  const groups = GROUPS.map((group) => ({
    ...group,
    pages: group.pages.filter((page) => said.has(page.id)),
  })).filter((group) => group.pages.length > 0);
  const own = data.places.filter((place) => place.type !== 'Plone Site');
  return (
    <div className="gp-wide gp-page gp-admin">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={
          own.length > 0
            ? intl.formatMessage(messages.scope, {
                places: own.map((place) => place.title).join('、'),
              })
            : intl.formatMessage(messages.site)
        }
      />
      {groups.map((group) => (
        <section key={group.title.id} className="gp-admin-group">
          <h2>{intl.formatMessage(group.title)}</h2>
          <ul className="gp-grid gp-plain-list">
            {group.pages.map((page) => (
              <li key={page.id}>
                <Link to={page.path} className="gp-admin-card">
                  <span className="gp-admin-icon">
                    <Icon name={page.icon} size="1.6rem" />
                  </span>
                  <strong>{intl.formatMessage(page.title)}</strong>
                  <span className="gp-soft gp-small">
                    {intl.formatMessage(page.about)}
                  </span>
                  <StatusLine said={said.get(page.id)!} />
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
