/** Who has which role at a place: what was given here, and what comes down from above. */
import { useState } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Empty } from '../../components/Empty';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { AdminPage } from '../parts/AdminPage';
import { Confirm } from '../../components/Confirm';
import type { Admin, Role } from '../parts/data';
import { useNotice } from '../parts/Notice';
import { currentPath, pathOf, withPlace } from '../parts/place';
import { PlaceTree } from '../parts/PlaceTree';
import { Refused } from '../../components/Refused';
import { type Holder, type Holders, holdersPath } from './data';
import { Give } from './Give';
import { Tabs } from './Tabs';

const messages = defineMessages({
  site: { id: '全站', defaultMessage: '全站' },
  none: { id: '这里还没有人承担角色', defaultMessage: '这里还没有人承担角色' },
  list: { id: '{title}的人员和角色', defaultMessage: '{title}的人员和角色' },
  you: { id: '（本人）', defaultMessage: '（本人）' },
  group: { id: '用户组', defaultMessage: '用户组' },
  takeFrom: {
    id: '收回{name}的“{role}”',
    defaultMessage: '收回{name}的“{role}”',
  },
  takeTitle: { id: '收回角色', defaultMessage: '收回角色' },
  take: { id: '收回', defaultMessage: '收回' },
  taken: {
    id: '已收回{name}的“{role}”',
    defaultMessage: '已收回{name}的“{role}”',
  },
  lead: {
    id: '角色在区划或部门授予，对其下级同样有效。任何人都不能给自己授权。',
    defaultMessage:
      '角色在区划或部门授予，对其下级同样有效。任何人都不能给自己授权。',
  },
});
const PAGE = '/admin/roles';

function Chosen({ path, say }: { path: string; say: (text: string) => void }) {
  const intl = useIntl();
  const address = holdersPath(path);
  const [{ data, refusal }, reload] = useResource<Holders>(address);
  const [giving, setGiving] = useState(false);
  const [taking, setTaking] = useState<{ holder: Holder; role: Role } | null>(
    null,
  );
  if (refusal) return <Refused message={refusal.message} />;
  if (!data) return <div aria-busy="true" />;
  const site = data.place.type === 'Plone Site';
  const title = site ? intl.formatMessage(messages.site) : data.place.title;
  const grantable = new Set(data.grantable.map(({ id }) => id));
  const from = (place: { type: string; title: string }) =>
    place.type === 'Plone Site'
      ? intl.formatMessage(messages.site)
      : place.title;

  return (
    <section className="gp-sheet">
      <h2>{title}</h2>
      {data.place.trail.length > 0 && (
        <p className="gp-soft gp-small">{data.place.trail.join(' / ')}</p>
      )}
      {site && (
        <p className="gp-soft">
          <FormattedMessage
            id="在全站授予的角色对所有区划和部门有效。"
            defaultMessage="在全站授予的角色对所有区划和部门有效。"
          />
        </p>
      )}
      {data.grantable.length > 0 && (
        <p>
          <button
            type="button"
            className="gp-button gp-primary"
            onClick={() => setGiving(true)}
          >
            <FormattedMessage id="授予角色" defaultMessage="授予角色" />
          </button>
        </p>
      )}
      {data.items.length === 0 ? (
        <Empty title={intl.formatMessage(messages.none)} />
      ) : (
        <Scroll label={intl.formatMessage(messages.list, { title })}>
          <table className="gp-table">
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="人员" defaultMessage="人员" />
                </th>
                <th scope="col">
                  <FormattedMessage
                    id="在此处授予"
                    defaultMessage="在此处授予"
                  />
                </th>
                <th scope="col">
                  <FormattedMessage id="来自上级" defaultMessage="来自上级" />
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((holder) => {
                const { account } = holder;
                const here = holder.roles.filter((role) => !role.from);
                const above = holder.roles.filter((role) => role.from);
                return (
                  <tr key={account.id}>
                    <th scope="row">
                      {account.title}
                      {holder.own && intl.formatMessage(messages.you)}
                      <span className="gp-soft gp-small gp-block gp-code">
                        {account.kind === 'group'
                          ? intl.formatMessage(messages.group)
                          : account.login}
                      </span>
                    </th>
                    <td>
                      <ul className="gp-plain-list gp-role-list">
                        {here.map((role) => (
                          <li key={role.id} className="gp-row">
                            <span className="gp-tag gp-good">{role.title}</span>
                            {grantable.has(role.id) && !holder.own && (
                              <button
                                type="button"
                                className="gp-button gp-danger gp-compact"
                                aria-label={intl.formatMessage(
                                  messages.takeFrom,
                                  { name: account.title, role: role.title },
                                )}
                                onClick={() => setTaking({ holder, role })}
                              >
                                <FormattedMessage
                                  id="收回"
                                  defaultMessage="收回"
                                />
                              </button>
                            )}
                          </li>
                        ))}
                      </ul>
                    </td>
                    <td>
                      <ul className="gp-plain-list gp-role-list">
                        {above.map((role) => (
                          <li key={role.id}>
                            <span className="gp-tag">{role.title}</span>{' '}
                            <Link
                              className="gp-small"
                              to={withPlace(PAGE, pathOf(role.from!))}
                            >
                              {from(role.from!)}
                            </Link>
                          </li>
                        ))}
                      </ul>
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
      {giving && (
        <Give
          path={path}
          place={title}
          roles={data.grantable}
          onClose={() => setGiving(false)}
          onDone={async (said) => {
            setGiving(false);
            await reload();
            say(said);
          }}
        />
      )}
      {taking && (
        <Confirm
          title={intl.formatMessage(messages.takeTitle)}
          action={intl.formatMessage(messages.take)}
          onClose={() => setTaking(null)}
          onConfirm={async () => {
            const { holder, role } = taking;
            const steps = [holder.account.id, role.id].map(encodeURIComponent);
            await send('del', `${address}/${steps.join('/')}`);
            await reload();
            say(
              intl.formatMessage(messages.taken, {
                name: holder.account.title,
                role: role.title,
              }),
            );
          }}
        >
          <p>
            <FormattedMessage
              id="{name}将不再是{place}的“{role}”，正在办理的任务会转由其他有此角色的人办理。"
              defaultMessage="{name}将不再是{place}的“{role}”，正在办理的任务会转由其他有此角色的人办理。"
              values={{
                name: taking.holder.account.title,
                place: title,
                role: taking.role.title,
              }}
            />
          </p>
        </Confirm>
      )}
    </section>
  );
}

function Content({ admin }: { admin: Admin }) {
  const { search } = useLocation();
  const [notice, say] = useNotice();
  const path = currentPath(search, admin.places);
  return (
    <>
      <Tabs admin={admin} current={PAGE} />
      <div className="gp-columns gp-place-columns">
        <PlaceTree admin={admin} page={PAGE} current={path} />
        <div>
          {notice}
          <Chosen key={path} path={path} say={say} />
        </div>
      </div>
    </>
  );
}

export default function RolesPage() {
  const intl = useIntl();
  return (
    <AdminPage id="roles" lead={intl.formatMessage(messages.lead)}>
      {(admin) => <Content admin={admin} />}
    </AdminPage>
  );
}
