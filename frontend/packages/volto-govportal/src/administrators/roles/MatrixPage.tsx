/** All roles at a glance: places by roles, as a table and as a file. */
import { useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Empty } from '../../components/Empty';
import { Icon } from '../../components/Icon';
import { Scroll } from '../../components/Scroll';
import { download } from '../../data/download';
import { useResource } from '../../data/resource';
import { useSubmit } from '../../data/useSubmit';
import { AdminPage } from '../parts/AdminPage';
import type { Admin } from '../parts/data';
import { currentPath, pathOf, withPlace } from '../parts/place';
import { Refused } from '../../components/Refused';
import { Scope } from '../parts/Scope';
import { type Grants, holdersPath, matching, matrix } from './data';
import { Tabs } from './Tabs';

const messages = defineMessages({
  none: { id: '没有符合条件的授权', defaultMessage: '没有符合条件的授权' },
  table: { id: '角色总览', defaultMessage: '角色总览' },
  site: { id: '全站', defaultMessage: '全站' },
  title: { id: '角色总览', defaultMessage: '角色总览' },
  lead: {
    id: '每处承担各个角色的人员；不含从上级得到的角色。',
    defaultMessage: '每处承担各个角色的人员；不含从上级得到的角色。',
  },
});
const PAGE = '/admin/roles/matrix';

function Content({ admin }: { admin: Admin }) {
  const intl = useIntl();
  const { search } = useLocation();
  const path = currentPath(search, admin.places);
  const address = holdersPath(path);
  const [{ data, refusal }] = useResource<Grants>(`${address}?below=1`);
  const [text, setText] = useState('');
  const saving = useSubmit();
  const grants = matching(data?.items ?? [], text);
  const { roles, rows } = matrix(grants);
  return (
    <>
      <Tabs admin={admin} current={PAGE} />
      <Refused message={saving.message || refusal?.message || ''} />
      <div className="gp-admin-bar">
        <Scope places={admin.places} page={PAGE} current={path} />
        <div className="gp-field gp-grow">
          <label htmlFor="grant-text">
            <FormattedMessage
              id="按区划、部门、人员或角色查找"
              defaultMessage="按区划、部门、人员或角色查找"
            />
          </label>
          <input
            id="grant-text"
            type="search"
            className="gp-input"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <button
          type="button"
          className="gp-button"
          disabled={saving.busy}
          onClick={() =>
            saving.run(() => download(`${address}?format=csv`, 'roles.csv'))
          }
        >
          <Icon name="download" />
          <FormattedMessage id="下载 CSV" defaultMessage="下载 CSV" />
        </button>
      </div>
      <p className="gp-soft" role="status">
        <FormattedMessage
          id="{grants} 项授权，{places} 处"
          defaultMessage="{grants} 项授权，{places} 处"
          values={{ grants: grants.length, places: rows.length }}
        />
      </p>
      {data && rows.length === 0 && (
        <Empty title={intl.formatMessage(messages.none)} />
      )}
      {rows.length > 0 && (
        <Scroll label={intl.formatMessage(messages.table)}>
          <table className="gp-table gp-matrix">
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage
                    id="区划或部门"
                    defaultMessage="区划或部门"
                  />
                </th>
                {roles.map((role) => (
                  <th scope="col" key={role.id}>
                    {role.title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ place, people }) => (
                <tr key={place['@id']}>
                  <th scope="row">
                    <Link to={withPlace('/admin/roles', pathOf(place))}>
                      {place.type === 'Plone Site'
                        ? intl.formatMessage(messages.site)
                        : place.title}
                    </Link>
                    <span className="gp-soft gp-small gp-block">
                      {place.trail.join(' / ')}
                    </span>
                  </th>
                  {roles.map((role) => (
                    <td key={role.id}>
                      {(people.get(role.id) ?? [])
                        .map((account) => account.title)
                        .join('、')}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
    </>
  );
}

export default function MatrixPage() {
  const intl = useIntl();
  return (
    <AdminPage
      id="roles"
      title={intl.formatMessage(messages.title)}
      lead={intl.formatMessage(messages.lead)}
    >
      {(admin) => <Content admin={admin} />}
    </AdminPage>
  );
}
