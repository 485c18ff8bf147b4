/** Give somebody a role: look for the person, choose one and the role. */
import { type FormEvent, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import type { Account, Role } from '../parts/data';
import { Refused } from '../../components/Refused';
import { holdersPath } from './data';

const messages = defineMessages({
  say: { id: '请输入姓名或登录名', defaultMessage: '请输入姓名或登录名' },
  given: { id: '已授予{name}“{role}”', defaultMessage: '已授予{name}“{role}”' },
  title: { id: '授予角色：{place}', defaultMessage: '授予角色：{place}' },
  none: {
    id: '没有找到，请换一个说法，或者先建立账号',
    defaultMessage: '没有找到，请换一个说法，或者先建立账号',
  },
  count: { id: '找到 {count} 人', defaultMessage: '找到 {count} 人' },
});
interface Props {
  path: string;
  place: string;
  roles: Role[];
  onClose: () => void;
  onDone: (said: string) => void;
}

export function Give({ path, place, roles, onClose, onDone }: Props) {
  const intl = useIntl();
  const looking = useSubmit();
  const submit = useSubmit();
  const [found, setFound] = useState<Account[] | null>(null);

  function look(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = String(
      new FormData(event.currentTarget).get('q') ?? '',
    ).trim();
    if (!text) {
      looking.refuse('', { q: intl.formatMessage(messages.say) });
      return undefined;
    }
    return looking.run(async () => {
      const answer = await send<{ items: Account[] }>(
        'get',
        `${path}/@account-search?q=${encodeURIComponent(text)}`,
      );
      setFound(answer.items);
    });
  }

  async function give(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const account = String(given.get('account') ?? '');
    const role = String(given.get('role') ?? '');
    const done = await submit.run(() =>
      send('post', holdersPath(path), { account, role }),
    );
    if (!done) return;
    const name = found?.find(({ id }) => id === account)?.title ?? account;
    const title = roles.find(({ id }) => id === role)?.title ?? role;
    onDone(intl.formatMessage(messages.given, { name, role: title }));
  }

  return (
    <Dialog
      title={intl.formatMessage(messages.title, { place })}
      onClose={onClose}
    >
      <form ref={looking.ref} role="search" noValidate onSubmit={look}>
        <div className="gp-field">
          <label htmlFor="give-text">
            <FormattedMessage id="查找人员" defaultMessage="查找人员" />
          </label>
          <div className="gp-row gp-nowrap">
            <input
              id="give-text"
              type="search"
              name="q"
              className="gp-input"
              autoComplete="off"
              aria-invalid={looking.faults.q ? true : undefined}
              aria-describedby={looking.faults.q ? 'give-fault' : 'give-help'}
            />
            <button type="submit" className="gp-button" disabled={looking.busy}>
              <FormattedMessage id="查找" defaultMessage="查找" />
            </button>
          </div>
          <p className="gp-help" id="give-help">
            <FormattedMessage
              id="输入姓名、登录名或邮箱的一部分"
              defaultMessage="输入姓名、登录名或邮箱的一部分"
            />
          </p>
          {looking.faults.q && (
            <p className="gp-fault" id="give-fault">
              {looking.faults.q}
            </p>
          )}
        </div>
        <Refused message={looking.message} />
      </form>
      <div role="status">
        {found && (
          <p className="gp-soft gp-small">
            {found.length === 0
              ? intl.formatMessage(messages.none)
              : intl.formatMessage(messages.count, { count: found.length })}
          </p>
        )}
      </div>
      {found && found.length > 0 && (
        <form ref={submit.ref} noValidate onSubmit={give}>
          <Refused message={submit.message} />
          <fieldset
            className="gp-field"
            data-invalid={submit.faults.account ? '' : undefined}
            aria-describedby={submit.faults.account && 'give-account-fault'}
          >
            <legend>
              <FormattedMessage id="授予谁" defaultMessage="授予谁" />
            </legend>
            {found.map((account, index) => (
              <label className="gp-check" key={account.id}>
                <input
                  type="radio"
                  name="account"
                  value={account.id}
                  defaultChecked={index === 0}
                />
                {account.title}
                <span className="gp-soft gp-code">{account.login}</span>
              </label>
            ))}
            {submit.faults.account && (
              <p className="gp-fault" id="give-account-fault">
                {submit.faults.account}
              </p>
            )}
          </fieldset>
          <fieldset
            className="gp-field"
            data-invalid={submit.faults.role ? '' : undefined}
            aria-describedby={submit.faults.role && 'give-role-fault'}
          >
            <legend>
              <FormattedMessage id="什么角色" defaultMessage="什么角色" />
            </legend>
            {roles.map((role) => (
              <label className="gp-check" key={role.id}>
                <input type="radio" name="role" value={role.id} />
                <span>
                  {role.title}
                  {role.about && (
                    <span className="gp-soft gp-small gp-block">
                      {role.about}
                    </span>
                  )}
                </span>
              </label>
            ))}
            {submit.faults.role && (
              <p className="gp-fault" id="give-role-fault">
                {submit.faults.role}
              </p>
            )}
          </fieldset>
          <p className="gp-row gp-dialog-foot">
            <button
              type="submit"
              className="gp-button gp-primary"
              disabled={submit.busy}
            >
              <FormattedMessage id="授予" defaultMessage="授予" />
            </button>
            <button type="button" className="gp-button" onClick={onClose}>
              <FormattedMessage id="取消" defaultMessage="取消" />
            </button>
          </p>
        </form>
      )}
    </Dialog>
  );
}
