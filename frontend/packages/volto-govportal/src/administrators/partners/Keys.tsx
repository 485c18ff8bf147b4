/** A partner's keys: issued (shown once), revoked. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { Scroll } from '../../components/Scroll';
import { TextField } from '../../components/TextField';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { Confirm } from '../../components/Confirm';
import { Secret } from '../parts/Secret';
import { type Key, lastDay, moment, type Partner } from './data';

const messages = defineMessages({
  issue: { id: '签发密钥', defaultMessage: '签发密钥' },
  label: { id: '用途', defaultMessage: '用途' },
  labelHelp: {
    id: '用来区分同一单位的几个密钥，例如“正式环境”',
    defaultMessage: '用来区分同一单位的几个密钥，例如“正式环境”',
  },
  expires: { id: '有效期至（含当日）', defaultMessage: '有效期至（含当日）' },
  expiresHelp: { id: '留空为长期有效', defaultMessage: '留空为长期有效' },
  revoked: { id: '已吊销', defaultMessage: '已吊销' },
  usable: { id: '有效', defaultMessage: '有效' },
  expired: { id: '已过期', defaultMessage: '已过期' },
  list: { id: '密钥列表', defaultMessage: '密钥列表' },
  forever: { id: '长期有效', defaultMessage: '长期有效' },
  never: { id: '未使用', defaultMessage: '未使用' },
  revokeKey: { id: '吊销密钥“{label}”', defaultMessage: '吊销密钥“{label}”' },
  issued: { id: '新密钥已签发', defaultMessage: '新密钥已签发' },
  key: { id: '密钥', defaultMessage: '密钥' },
  keyHelp: {
    id: '调用接口时放在请求头 X-API-Key 中',
    defaultMessage: '调用接口时放在请求头 X-API-Key 中',
  },
  revokeTitle: { id: '吊销密钥', defaultMessage: '吊销密钥' },
  revoke: { id: '吊销', defaultMessage: '吊销' },
  done: {
    id: '已吊销密钥“{label}”，数秒内生效',
    defaultMessage: '已吊销密钥“{label}”，数秒内生效',
  },
});
interface IssueProps {
  path: string;
  onClose: () => void;
  onIssued: (key: string) => void;
}

function Issue({ path, onClose, onIssued }: IssueProps) {
  const intl = useIntl();
  const submit = useSubmit();

  function issue(given: FormData) {
    const data = {
      label: String(given.get('label') ?? ''),
      expires: String(given.get('expires') ?? ''),
    };
    return submit.run(async () => {
      const made = await send<{ key: string }>('post', path, data);
      onIssued(made.key);
    });
  }

  return (
    <Dialog title={intl.formatMessage(messages.issue)} onClose={onClose}>
      <Form
        submit={submit}
        onSubmit={issue}
        action={<FormattedMessage id="签发" defaultMessage="签发" />}
        onCancel={onClose}
      >
        <TextField
          name="label"
          label={intl.formatMessage(messages.label)}
          help={intl.formatMessage(messages.labelHelp)}
          required
        />
        <TextField
          name="expires"
          label={intl.formatMessage(messages.expires)}
          help={intl.formatMessage(messages.expiresHelp)}
          type="date"
        />
      </Form>
    </Dialog>
  );
}

interface Props {
  partner: Partner;
  say: (text: string) => void;
}

export function Keys({ partner, say }: Props) {
  const intl = useIntl();
  const path = `/@partners/${partner.id}/keys`;
  const [{ data }, reload] = useResource<{ items: Key[] }>(path);
  const [issuing, setIssuing] = useState(false);
  const [secret, setSecret] = useState('');
  const [revoking, setRevoking] = useState<Key | null>(null);
  const keys = data?.items ?? [];

  function state(key: Key): [string, string] {
    if (key.revoked) return ['gp-bad', intl.formatMessage(messages.revoked)];
    return key.usable
      ? ['gp-good', intl.formatMessage(messages.usable)]
      : ['gp-warn', intl.formatMessage(messages.expired)];
  }

  return (
    <section className="gp-sheet">
      <h2>
        <FormattedMessage id="密钥" defaultMessage="密钥" />
      </h2>
      {keys.length === 0 ? (
        <p className="gp-soft">
          <FormattedMessage
            id="还没有签发密钥。"
            defaultMessage="还没有签发密钥。"
          />
        </p>
      ) : (
        <Scroll label={intl.formatMessage(messages.list)}>
          <table className="gp-table">
            <thead>
              <tr>
                <th scope="col">
                  <FormattedMessage id="用途" defaultMessage="用途" />
                </th>
                <th scope="col">
                  <FormattedMessage id="密钥开头" defaultMessage="密钥开头" />
                </th>
                <th scope="col">
                  <FormattedMessage id="状态" defaultMessage="状态" />
                </th>
                <th scope="col">
                  <FormattedMessage id="签发时间" defaultMessage="签发时间" />
                </th>
                <th scope="col">
                  <FormattedMessage id="有效期至" defaultMessage="有效期至" />
                </th>
                <th scope="col">
                  <FormattedMessage id="最近使用" defaultMessage="最近使用" />
                </th>
                <th scope="col">
                  <FormattedMessage id="操作" defaultMessage="操作" />
                </th>
              </tr>
            </thead>
            <tbody>
              {keys.map((key) => {
                const [tone, title] = state(key);
                return (
                  <tr key={key.id}>
                    <th scope="row">{key.label}</th>
                    <td className="gp-code">gp_{key.prefix}</td>
                    <td>
                      <span className={`gp-tag ${tone}`}>{title}</span>
                    </td>
                    <td>{moment(key.created)}</td>
                    <td>
                      {key.expires
                        ? lastDay(key.expires)
                        : intl.formatMessage(messages.forever)}
                    </td>
                    <td>
                      {moment(key.last_used) ||
                        intl.formatMessage(messages.never)}
                    </td>
                    <td>
                      {!key.revoked && (
                        <button
                          type="button"
                          className="gp-button gp-danger gp-compact"
                          aria-label={intl.formatMessage(messages.revokeKey, {
                            label: key.label,
                          })}
                          onClick={() => setRevoking(key)}
                        >
                          <FormattedMessage id="吊销" defaultMessage="吊销" />
                        </button>
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </Scroll>
      )}
      <p className="gp-row gp-dialog-foot">
        <button
          type="button"
          className="gp-button gp-primary"
          disabled={!partner.active}
          onClick={() => setIssuing(true)}
        >
          {intl.formatMessage(messages.issue)}
        </button>
        {!partner.active && (
          <span className="gp-soft">
            <FormattedMessage
              id="该单位已停用，启用后才能签发密钥。"
              defaultMessage="该单位已停用，启用后才能签发密钥。"
            />
          </span>
        )}
      </p>
      {issuing && (
        <Issue
          path={path}
          onClose={() => setIssuing(false)}
          onIssued={(key) => {
            setIssuing(false);
            setSecret(key);
            reload();
          }}
        />
      )}
      {secret && (
        <Secret
          title={intl.formatMessage(messages.issued)}
          label={intl.formatMessage(messages.key)}
          value={secret}
          help={intl.formatMessage(messages.keyHelp)}
          onClose={() => setSecret('')}
        />
      )}
      {revoking && (
        <Confirm
          title={intl.formatMessage(messages.revokeTitle)}
          action={intl.formatMessage(messages.revoke)}
          onClose={() => setRevoking(null)}
          onConfirm={async () => {
            await send('del', `${path}/${revoking.id}`);
            await reload();
            say(intl.formatMessage(messages.done, { label: revoking.label }));
          }}
        >
          <p>
            <FormattedMessage
              id="密钥“{label}”将立即失效，使用它的系统不能再调用接口，且不能恢复。"
              defaultMessage="密钥“{label}”将立即失效，使用它的系统不能再调用接口，且不能恢复。"
              values={{ label: revoking.label }}
            />
          </p>
        </Confirm>
      )}
    </section>
  );
}
