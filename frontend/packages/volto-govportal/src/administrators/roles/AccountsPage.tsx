/** The accounts of those who work at the user's places. */
import { useState } from 'react';
import { useLocation } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Empty } from '../../components/Empty';
import { Pager } from '../../components/Pager';
import { Scroll } from '../../components/Scroll';
import { SearchBox } from '../../components/SearchBox';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { Problem } from '../../shell/Problem';
import { AdminPage } from '../parts/AdminPage';
import { Confirm } from '../../components/Confirm';
import type { Admin } from '../parts/data';
import { useNotice } from '../parts/Notice';
import { currentPath, pathOf } from '../parts/place';
import { Refused } from '../../components/Refused';
import { Scope } from '../parts/Scope';
import { Secret } from '../parts/Secret';
import type { AccountRow, Accounts } from './data';
import { NewAccount } from './NewAccount';
import { Tabs } from './Tabs';

const messages = defineMessages({
  site: { id: '全站', defaultMessage: '全站' },
  find: {
    id: '按姓名、登录名或邮箱查找账号',
    defaultMessage: '按姓名、登录名或邮箱查找账号',
  },
  hint: { id: '姓名、登录名或邮箱', defaultMessage: '姓名、登录名或邮箱' },
  none: { id: '没有符合条件的账号', defaultMessage: '没有符合条件的账号' },
  table: { id: '账号列表', defaultMessage: '账号列表' },
  you: { id: '（本人）', defaultMessage: '（本人）' },
  resetOf: { id: '重置密码：{name}', defaultMessage: '重置密码：{name}' },
  offOf: { id: '停用{name}的账号', defaultMessage: '停用{name}的账号' },
  reset: { id: '重置', defaultMessage: '重置' },
  mailed: {
    id: '已把重置链接发到 {email}',
    defaultMessage: '已把重置链接发到 {email}',
  },
  resetHelp: {
    id: '原来的密码立即失效，新密码由系统生成，只显示一次。',
    defaultMessage: '原来的密码立即失效，新密码由系统生成，只显示一次。',
  },
  mailHelp: {
    id: '将向其登记的邮箱发送重置链接，由本人设置新密码。',
    defaultMessage: '将向其登记的邮箱发送重置链接，由本人设置新密码。',
  },
  off: { id: '停用', defaultMessage: '停用' },
  offDone: { id: '已停用{name}的账号', defaultMessage: '已停用{name}的账号' },
  secretOf: { id: '{name}的密码', defaultMessage: '{name}的密码' },
  password: { id: '密码', defaultMessage: '密码' },
  passwordHelp: {
    id: '请本人登录后立即修改密码',
    defaultMessage: '请本人登录后立即修改密码',
  },
  title: { id: '账号', defaultMessage: '账号' },
  lead: {
    id: '您管理范围内承担角色的人员。停用账号会收回其全部角色。',
    defaultMessage: '您管理范围内承担角色的人员。停用账号会收回其全部角色。',
  },
});
const PAGE = '/admin/roles/accounts';
const SIZE = 25;

type Asked = { what: 'new' } | { what: 'reset' | 'off'; account: AccountRow };

/** The service's address for a page of accounts. */
export function accountsPath(path: string, search: string): string {
  const asked = new URLSearchParams(search);
  const query = new URLSearchParams();
  const text = asked.get('q')?.trim();
  const start = asked.get('b_start') ?? '';
  if (text) query.set('q', text);
  if (/^\d{1,6}$/.test(start)) query.set('b_start', start);
  const tail = query.toString();
  return `${path}/@accounts${tail && `?${tail}`}`;
}

function Content({ admin }: { admin: Admin }) {
  const intl = useIntl();
  const { search } = useLocation();
  const places = admin.account_places;
  const path = currentPath(search, places);
  const asked = new URLSearchParams(search);
  const start = Number(asked.get('b_start') ?? 0) || 0;
  const [{ data, refusal }, reload] = useResource<Accounts>(
    accountsPath(path, search),
  );
  const [doing, setDoing] = useState<Asked | null>(null);
  const [secret, setSecret] = useState<{ name: string; value: string } | null>(
    null,
  );
  const [notice, say] = useNotice();
  const close = () => setDoing(null);
  const found = places.find((one) => pathOf(one) === path);
  const site = path === '';
  const place = site ? intl.formatMessage(messages.site) : found?.title ?? '';

  function pageAt(at: number) {
    const query = new URLSearchParams(asked);
    query.set('b_start', String(at));
    return `${PAGE}?${query}`;
  }

  return (
    <>
      <Tabs admin={admin} current={PAGE} />
      {notice}
      <Refused message={refusal?.message ?? ''} />
      <div className="gp-admin-bar">
        <Scope places={places} page={PAGE} current={path} />
        <div className="gp-grow">
          <SearchBox
            action={PAGE}
            value={asked.get('q') ?? ''}
            label={intl.formatMessage(messages.find)}
            placeholder={intl.formatMessage(messages.hint)}
            kept={path ? { place: path } : {}}
            landmark={false}
          />
        </div>
        <button
          type="button"
          className="gp-button gp-primary"
          onClick={() => setDoing({ what: 'new' })}
        >
          <FormattedMessage id="建立账号" defaultMessage="建立账号" />
        </button>
      </div>
      {data?.resets_by === '' && (
        <p className="gp-notice">
          <FormattedMessage
            id="站点没有配置邮件，您不能重置密码；如有人忘记密码，请联系系统管理员。"
            defaultMessage="站点没有配置邮件，您不能重置密码；如有人忘记密码，请联系系统管理员。"
          />
        </p>
      )}
      {data && data.items.length === 0 && (
        <Empty title={intl.formatMessage(messages.none)} />
      )}
      {data && data.items.length > 0 && (
        <>
          <p className="gp-soft" role="status">
            <FormattedMessage
              id="共 {count} 个账号"
              defaultMessage="共 {count} 个账号"
              values={{ count: data.items_total }}
            />
          </p>
          <Scroll label={intl.formatMessage(messages.table)}>
            <table className="gp-table">
              <thead>
                <tr>
                  <th scope="col">
                    <FormattedMessage id="姓名" defaultMessage="姓名" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="登录名" defaultMessage="登录名" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="电子邮箱" defaultMessage="电子邮箱" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="角色" defaultMessage="角色" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="操作" defaultMessage="操作" />
                  </th>
                </tr>
              </thead>
              <tbody>
                {data.items.map((account) => (
                  <tr key={account.id}>
                    <th scope="row">
                      {account.title}
                      {account.own && intl.formatMessage(messages.you)}
                    </th>
                    <td className="gp-code">{account.login}</td>
                    <td className="gp-code">{account.email}</td>
                    <td>
                      {account.grants.length === 0 ? (
                        <span className="gp-soft">
                          <FormattedMessage
                            id="没有角色"
                            defaultMessage="没有角色"
                          />
                        </span>
                      ) : (
                        <ul className="gp-plain-list gp-role-list">
                          {account.grants.map((grant) => (
                            <li key={`${grant.role.id} ${grant.place['@id']}`}>
                              <span className="gp-tag">{grant.role.title}</span>{' '}
                              <span className="gp-small">
                                {grant.place.type === 'Plone Site'
                                  ? intl.formatMessage(messages.site)
                                  : grant.place.title}
                              </span>
                            </li>
                          ))}
                        </ul>
                      )}
                    </td>
                    <td>
                      {account.governed ? (
                        <span className="gp-row">
                          {data.resets_by && (
                            <button
                              type="button"
                              className="gp-button gp-compact"
                              aria-label={intl.formatMessage(messages.resetOf, {
                                name: account.title,
                              })}
                              onClick={() =>
                                setDoing({ what: 'reset', account })
                              }
                            >
                              <FormattedMessage
                                id="重置密码"
                                defaultMessage="重置密码"
                              />
                            </button>
                          )}
                          <button
                            type="button"
                            className="gp-button gp-danger gp-compact"
                            aria-label={intl.formatMessage(messages.offOf, {
                              name: account.title,
                            })}
                            onClick={() => setDoing({ what: 'off', account })}
                          >
                            <FormattedMessage id="停用" defaultMessage="停用" />
                          </button>
                        </span>
                      ) : (
                        <span className="gp-soft gp-small">
                          <FormattedMessage
                            id="由上级管理"
                            defaultMessage="由上级管理"
                          />
                        </span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          <Pager
            previous={start > 0 ? pageAt(Math.max(0, start - SIZE)) : null}
            next={start + SIZE < data.items_total ? pageAt(start + SIZE) : null}
            page={Math.floor(start / SIZE) + 1}
            pages={Math.ceil(data.items_total / SIZE)}
          />
        </>
      )}
      {doing?.what === 'new' && data && (
        <NewAccount
          path={path}
          place={place}
          roles={data.grantable}
          roleless={site}
          onClose={close}
          onMade={async (name, value) => {
            close();
            await reload();
            setSecret({ name, value });
          }}
        />
      )}
      {doing?.what === 'reset' && (
        <Confirm
          title={intl.formatMessage(messages.resetOf, {
            name: doing.account.title,
          })}
          action={intl.formatMessage(messages.reset)}
          onClose={close}
          onConfirm={async () => {
            const { account } = doing;
            const made = await send<{ password: string }>(
              'post',
              `${path}/@accounts/${encodeURIComponent(account.id)}/password`,
            );
            if (made.password) {
              setSecret({ name: account.title, value: made.password });
            } else {
              say(
                intl.formatMessage(messages.mailed, { email: account.email }),
              );
            }
          }}
        >
          <p>
            {data?.resets_by === 'password'
              ? intl.formatMessage(messages.resetHelp)
              : intl.formatMessage(messages.mailHelp)}
          </p>
        </Confirm>
      )}
      {doing?.what === 'off' && (
        <Confirm
          title={intl.formatMessage(messages.offOf, {
            name: doing.account.title,
          })}
          action={intl.formatMessage(messages.off)}
          onClose={close}
          onConfirm={async () => {
            const { account } = doing;
            await send(
              'post',
              `${path}/@accounts/${encodeURIComponent(account.id)}/switch-off`,
            );
            await reload();
            say(intl.formatMessage(messages.offDone, { name: account.title }));
          }}
        >
          <p>
            <FormattedMessage
              id="将收回下列全部角色并使密码失效。账号和办理记录保留；以后重新授予角色并重置密码即可恢复。"
              defaultMessage="将收回下列全部角色并使密码失效。账号和办理记录保留；以后重新授予角色并重置密码即可恢复。"
            />
          </p>
          <ul>
            {doing.account.grants.map((grant) => (
              <li key={`${grant.role.id} ${grant.place['@id']}`}>
                {grant.role.title}（
                {grant.place.type === 'Plone Site'
                  ? intl.formatMessage(messages.site)
                  : grant.place.title}
                ）
              </li>
            ))}
          </ul>
        </Confirm>
      )}
      {secret && (
        <Secret
          title={intl.formatMessage(messages.secretOf, { name: secret.name })}
          label={intl.formatMessage(messages.password)}
          value={secret.value}
          help={intl.formatMessage(messages.passwordHelp)}
          onClose={() => setSecret(null)}
        />
      )}
    </>
  );
}

export default function AccountsPage() {
  const intl = useIntl();
  return (
    <AdminPage
      id="roles"
      title={intl.formatMessage(messages.title)}
      lead={intl.formatMessage(messages.lead)}
    >
      {(admin) =>
        admin.account_places.length > 0 ? (
          <Content admin={admin} />
        ) : (
          <Problem status={403} />
        )
      }
    </AdminPage>
  );
}
