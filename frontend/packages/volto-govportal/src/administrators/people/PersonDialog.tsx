/** One applicant's account: looked at, corrected, locked or unlocked, its verified name given up. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useIdTypeTitle } from '../../citizens/apply/fill/idTypes';
import { VerifiedTag } from '../../citizens/my/parts/VerifiedTag';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { Refused } from '../../components/Refused';
import { TextField } from '../../components/TextField';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { momentText } from '../../reviewers/when';
import { type Person, personPath } from './data';
import { LockedTag } from './LockedTag';

const messages = defineMessages({
  title: { id: '{name}的账号', defaultMessage: '{name}的账号' },
  phone: { id: '手机号码', defaultMessage: '手机号码' },
  mail: { id: '电子邮箱', defaultMessage: '电子邮箱' },
  address: { id: '联系地址', defaultMessage: '联系地址' },
  name: { id: '姓名', defaultMessage: '姓名' },
  created: { id: '注册时间', defaultMessage: '注册时间' },
  none: { id: '没有填写', defaultMessage: '没有填写' },
});

interface Props {
  first: Person;
  onClose: () => void;
  onChanged: () => Promise<unknown>;
}

export function PersonDialog({ first, onClose, onChanged }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const titleOf = useIdTypeTitle();
  const [person, setPerson] = useState(first);
  const path = personPath(first.user_id);

  async function change(data: object) {
    if (await submit.run(() => send('patch', path, data))) await onChanged();
  }

  const lines = [
    ...(person.verified
      ? [[titleOf(person.id_type), person.id_number] as const]
      : []),
    [intl.formatMessage(messages.phone), person.phone] as const,
    [intl.formatMessage(messages.mail), person.mail] as const,
    [intl.formatMessage(messages.address), person.address] as const,
    [intl.formatMessage(messages.created), momentText(person.created)] as const,
  ];

  return (
    <Dialog
      title={intl.formatMessage(messages.title, { name: person.name })}
      onClose={onClose}
    >
      <p className="gp-row">
        <VerifiedTag verified={person.verified} />
        <LockedTag locked={person.locked} />
      </p>
      <dl className="gp-facts">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd translate="no">{value || intl.formatMessage(messages.none)}</dd>
          </div>
        ))}
      </dl>
      <p className="gp-row">
        {!person.full && (
          <button
            type="button"
            className="gp-button gp-compact"
            disabled={submit.busy}
            onClick={() =>
              submit.run(async () => {
                setPerson(await send<Person>('get', `${path}?full=1`));
              })
            }
          >
            <FormattedMessage
              id="显示完整信息并更正"
              defaultMessage="显示完整信息并更正"
            />
          </button>
        )}
        <button
          type="button"
          className={`gp-button gp-compact ${person.locked ? '' : 'gp-danger'}`}
          disabled={submit.busy}
          onClick={() => change({ locked: !person.locked })}
        >
          {person.locked ? (
            <FormattedMessage id="解除锁定" defaultMessage="解除锁定" />
          ) : (
            <FormattedMessage id="锁定账号" defaultMessage="锁定账号" />
          )}
        </button>
        {person.verified && (
          <button
            type="button"
            className="gp-button gp-compact gp-danger"
            disabled={submit.busy}
            onClick={() => change({ verified: false })}
          >
            <FormattedMessage id="解除认证" defaultMessage="解除认证" />
          </button>
        )}
      </p>
      <p className="gp-soft gp-small">
        <FormattedMessage
          id="锁定后密码作废、登录立即失效；解除锁定后，本人用验证码设置新密码。查看完整信息和每次更正都记入审计日志。"
          defaultMessage="锁定后密码作废、登录立即失效；解除锁定后，本人用验证码设置新密码。查看完整信息和每次更正都记入审计日志。"
        />
      </p>
      {person.full ? (
        <Form
          submit={submit}
          onSubmit={(given) =>
            change({
              address: String(given.get('address')).trim(),
              ...(person.verified
                ? {}
                : { name: String(given.get('name')).trim() }),
            })
          }
          action={<FormattedMessage id="保存更正" defaultMessage="保存更正" />}
          onCancel={onClose}
        >
          {!person.verified && (
            <TextField
              name="name"
              label={intl.formatMessage(messages.name)}
              value={person.name}
              autoComplete="off"
              maxLength={50}
              required
            />
          )}
          <TextField
            name="address"
            label={intl.formatMessage(messages.address)}
            value={person.address}
            autoComplete="off"
            maxLength={300}
          />
        </Form>
      ) : (
        <Refused message={submit.message} />
      )}
    </Dialog>
  );
}
