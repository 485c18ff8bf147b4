/** Which interfaces are published, for whom; and how often one may call without a key. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { Scroll } from '../../components/Scroll';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { AdminPage } from '../parts/AdminPage';
import { useNotice } from '../parts/Notice';
import { TextField } from '../../components/TextField';
import { number } from '../parts/number';
import { ACCESS, type Interface, INTERFACES, type Interfaces } from './data';
import { Tabs } from './Tabs';

const messages = defineMessages({
  editTitle: { id: '接口“{title}”', defaultMessage: '接口“{title}”' },
  note: { id: '说明', defaultMessage: '说明' },
  noteHelp: {
    id: '为什么这样设置，仅管理员可见',
    defaultMessage: '为什么这样设置，仅管理员可见',
  },
  limited: {
    id: '已保存无密钥访问的限额，数秒内生效',
    defaultMessage: '已保存无密钥访问的限额，数秒内生效',
  },
  lead: {
    id: '每个接口可以向所有人开放、只向有密钥的单位开放，或者停用。',
    defaultMessage:
      '每个接口可以向所有人开放、只向有密钥的单位开放，或者停用。',
  },
  list: { id: '接口列表', defaultMessage: '接口列表' },
  change: { id: '设置接口“{title}”', defaultMessage: '设置接口“{title}”' },
  rate: {
    id: '每个地址每分钟限额（次）',
    defaultMessage: '每个地址每分钟限额（次）',
  },
  rateHelp: { id: '0 表示不限', defaultMessage: '0 表示不限' },
  saved: {
    id: '已保存接口“{title}”的设置，数秒内生效',
    defaultMessage: '已保存接口“{title}”的设置，数秒内生效',
  },
});
const TONES = { public: 'gp-good', keys: 'gp-warn', off: 'gp-bad' };

interface EditProps {
  found: Interface;
  onClose: () => void;
  onSaved: () => void;
}

function Edit({ found, onClose, onSaved }: EditProps) {
  const intl = useIntl();
  const submit = useSubmit();

  async function save(given: FormData) {
    const data = { access: given.get('access'), note: given.get('note') };
    const path = `${INTERFACES}/${found.name}`;
    if (await submit.run(() => send('patch', path, data))) onSaved();
  }

  return (
    <Dialog
      title={intl.formatMessage(messages.editTitle, { title: found.title })}
      onClose={onClose}
    >
      <Form
        submit={submit}
        onSubmit={save}
        action={<FormattedMessage id="保存" defaultMessage="保存" />}
        onCancel={onClose}
      >
        <fieldset className="gp-field">
          <legend>
            <FormattedMessage id="开放方式" defaultMessage="开放方式" />
          </legend>
          {Object.entries(ACCESS).map(([access, title]) => (
            <label className="gp-check" key={access}>
              <input
                type="radio"
                name="access"
                value={access}
                defaultChecked={access === found.access}
              />
              {intl.formatMessage(title)}
            </label>
          ))}
          {submit.faults.access && (
            <p className="gp-fault">{submit.faults.access}</p>
          )}
        </fieldset>
        <TextField
          name="note"
          label={intl.formatMessage(messages.note)}
          help={intl.formatMessage(messages.noteHelp)}
          value={found.note}
          rows={3}
        />
      </Form>
    </Dialog>
  );
}

export default function InterfacesPage() {
  const intl = useIntl();
  const [{ data }, reload] = useResource<Interfaces>(INTERFACES);
  const [editing, setEditing] = useState<Interface | null>(null);
  const [notice, say] = useNotice();
  const submit = useSubmit();

  async function limit(given: FormData) {
    const anonymous_rate = number(String(given.get('anonymous_rate') ?? ''));
    const done = await submit.run(() =>
      send('patch', INTERFACES, { anonymous_rate }),
    );
    if (!done) return;
    await reload();
    say(intl.formatMessage(messages.limited));
  }

  return (
    <AdminPage id="partners" lead={intl.formatMessage(messages.lead)}>
      {() => (
        <>
          <Tabs current="/admin/partners/interfaces" />
          {notice}
          <Scroll label={intl.formatMessage(messages.list)}>
            <table className="gp-table">
              <thead>
                <tr>
                  <th scope="col">
                    <FormattedMessage id="接口" defaultMessage="接口" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="地址" defaultMessage="地址" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="开放方式" defaultMessage="开放方式" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="说明" defaultMessage="说明" />
                  </th>
                  <th scope="col">
                    <FormattedMessage id="操作" defaultMessage="操作" />
                  </th>
                </tr>
              </thead>
              <tbody>
                {data?.items.map((found) => (
                  <tr key={found.name}>
                    <th scope="row">{found.title}</th>
                    <td className="gp-code">/api/v1/{found.name}</td>
                    <td>
                      <span className={`gp-tag ${TONES[found.access]}`}>
                        {intl.formatMessage(ACCESS[found.access])}
                      </span>
                    </td>
                    <td>{found.note}</td>
                    <td>
                      <button
                        type="button"
                        className="gp-button gp-compact"
                        aria-label={intl.formatMessage(messages.change, {
                          title: found.title,
                        })}
                        onClick={() => setEditing(found)}
                      >
                        <FormattedMessage id="设置" defaultMessage="设置" />
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
          {data && (
            <section className="gp-sheet">
              <h2>
                <FormattedMessage id="无密钥访问" defaultMessage="无密钥访问" />
              </h2>
              <Form
                submit={submit}
                onSubmit={limit}
                action={
                  <FormattedMessage id="保存限额" defaultMessage="保存限额" />
                }
              >
                <TextField
                  name="anonymous_rate"
                  label={intl.formatMessage(messages.rate)}
                  help={intl.formatMessage(messages.rateHelp)}
                  inputMode="numeric"
                  value={data.anonymous_rate}
                />
              </Form>
            </section>
          )}
          {editing && (
            <Edit
              found={editing}
              onClose={() => setEditing(null)}
              onSaved={async () => {
                setEditing(null);
                await reload();
                say(
                  intl.formatMessage(messages.saved, { title: editing.title }),
                );
              }}
            />
          )}
        </>
      )}
    </AdminPage>
  );
}
