/** All partners: look for one, register one. */
import { useState } from 'react';
import { Link, useHistory } from 'react-router-dom';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Empty } from '../../components/Empty';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
// The form's style before the page's, as on every page: the order in which they are given out.
import { NEW, PartnerForm } from './PartnerForm';
import { AdminPage } from '../parts/AdminPage';
import { limitText, type Partner, PARTNERS } from './data';
import { Tabs } from './Tabs';

const messages = defineMessages({
  register: { id: '登记合作单位', defaultMessage: '登记合作单位' },
  do: { id: '登记', defaultMessage: '登记' },
  lead: {
    id: '登记调用清单接口的单位，给每个单位签发各自的密钥和限额。',
    defaultMessage: '登记调用清单接口的单位，给每个单位签发各自的密钥和限额。',
  },
  none: { id: '还没有登记合作单位', defaultMessage: '还没有登记合作单位' },
  table: { id: '合作单位列表', defaultMessage: '合作单位列表' },
  active: { id: '启用', defaultMessage: '启用' },
  suspended: { id: '已停用', defaultMessage: '已停用' },
});
function Register({ onClose }: { onClose: () => void }) {
  const intl = useIntl();
  const history = useHistory();
  const submit = useSubmit();
  return (
    <Dialog title={intl.formatMessage(messages.register)} onClose={onClose}>
      <PartnerForm
        values={NEW}
        submit={submit}
        action={intl.formatMessage(messages.do)}
        onCancel={onClose}
        onSubmit={(values) =>
          submit.run(async () => {
            const made = await send<Partner>('post', PARTNERS, values);
            history.push(`/admin/partners/${made.id}`);
          })
        }
      />
    </Dialog>
  );
}

export default function Partners() {
  const intl = useIntl();
  const [{ data }] = useResource<{ items: Partner[] }>(PARTNERS);
  const [registering, setRegistering] = useState(false);
  const [text, setText] = useState('');
  const found = (data?.items ?? []).filter((partner) =>
    `${partner.name} ${partner.contact}`.includes(text.trim()),
  );
  return (
    <AdminPage
      id="partners"
      lead={intl.formatMessage(messages.lead)}
      actions={
        <button
          type="button"
          className="gp-button gp-primary"
          onClick={() => setRegistering(true)}
        >
          {intl.formatMessage(messages.register)}
        </button>
      }
    >
      {() => (
        <>
          <Tabs current="/admin/partners" />
          {registering && <Register onClose={() => setRegistering(false)} />}
          {data && data.items.length === 0 && (
            <Empty title={intl.formatMessage(messages.none)}>
              <p>
                <FormattedMessage
                  id="公开的接口无需密钥即可调用；登记后可以给单位更高的限额。"
                  defaultMessage="公开的接口无需密钥即可调用；登记后可以给单位更高的限额。"
                />
              </p>
            </Empty>
          )}
          {data && data.items.length > 0 && (
            <>
              <div className="gp-admin-bar">
                <div className="gp-field gp-grow">
                  <label htmlFor="partner-text">
                    <FormattedMessage
                      id="按名称或联系方式查找"
                      defaultMessage="按名称或联系方式查找"
                    />
                  </label>
                  <input
                    id="partner-text"
                    type="search"
                    className="gp-input"
                    value={text}
                    onChange={(event) => setText(event.target.value)}
                  />
                </div>
                <p className="gp-soft" role="status">
                  <FormattedMessage
                    id="共 {count} 个"
                    defaultMessage="共 {count} 个"
                    values={{ count: found.length }}
                  />
                </p>
              </div>
              <Scroll label={intl.formatMessage(messages.table)}>
                <table className="gp-table">
                  <thead>
                    <tr>
                      <th scope="col">
                        <FormattedMessage id="单位" defaultMessage="单位" />
                      </th>
                      <th scope="col">
                        <FormattedMessage id="状态" defaultMessage="状态" />
                      </th>
                      <th scope="col">
                        <FormattedMessage
                          id="每日限额"
                          defaultMessage="每日限额"
                        />
                      </th>
                      <th scope="col">
                        <FormattedMessage
                          id="每分钟限额"
                          defaultMessage="每分钟限额"
                        />
                      </th>
                      <th scope="col">
                        <FormattedMessage
                          id="联系方式"
                          defaultMessage="联系方式"
                        />
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {found.map((partner) => (
                      <tr key={partner.id}>
                        <th scope="row">
                          <Link to={`/admin/partners/${partner.id}`}>
                            {partner.name}
                          </Link>
                        </th>
                        <td>
                          <span
                            className={`gp-tag ${partner.active ? 'gp-good' : 'gp-bad'}`}
                          >
                            {partner.active
                              ? intl.formatMessage(messages.active)
                              : intl.formatMessage(messages.suspended)}
                          </span>
                        </td>
                        <td>{limitText(intl, partner.quota_per_day)}</td>
                        <td>{limitText(intl, partner.rate_per_minute)}</td>
                        <td>{partner.contact}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </Scroll>
            </>
          )}
        </>
      )}
    </AdminPage>
  );
}
