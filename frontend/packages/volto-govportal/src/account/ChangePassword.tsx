/** 修改密码, for who is logged in. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { Field } from '../components/Field';
import { RefusedError, send } from '../data/send';
import { useSubmit } from '../data/useSubmit';
import { useWorks } from '../data/works';
import { Problem } from '../shell/Problem';
import { NewPassword } from './NewPassword';
import { passwordFaults } from './passwords';
import { Secret } from './Secret';
import { person } from './session';
import { Sheet } from './Sheet';
import { SignForm } from './SignForm';

const messages = defineMessages({
  title: { id: '修改密码', defaultMessage: '修改密码' },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  wrong: { id: '现在的密码不正确。', defaultMessage: '现在的密码不正确。' },
});

export default function ChangePassword() {
  const intl = useIntl();
  const token = useSelector((state: any) => state.userSession.token);
  const submit = useSubmit();
  const works = useWorks();
  const [done, setDone] = useState(false);
  const who = person(token);
  if (!who) return <Problem status={401} />;

  async function go(data: FormData) {
    const given = {
      old: String(data.get('old')),
      password: String(data.get('password')),
      repeated: String(data.get('repeated')),
    };
    setDone(false);
    const faults = passwordFaults(intl, given);
    if (Object.keys(faults).length > 0) {
      submit.refuse(intl.formatMessage(messages.check), faults);
      return;
    }
    const path = `/@users/${encodeURIComponent(who!.sub)}/reset-password`;
    const changed = await submit.run(async () => {
      try {
        await send('post', path, {
          old_password: given.old,
          new_password: given.password,
        });
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        const { refusal } = error;
        if (refusal.type !== 'Wrong password') throw error;
        const message = intl.formatMessage(messages.wrong);
        throw new RefusedError({
          ...refusal,
          message,
          errors: [{ field: 'old', message }],
        });
      }
    });
    if (changed) submit.ref.current?.reset();
    setDone(changed);
  }

  return (
    <Sheet title={intl.formatMessage(messages.title)}>
      <div role="status">
        {done && (
          <p className="gp-notice gp-good">
            <FormattedMessage
              id="密码已经修改，下次登录请用新密码。"
              defaultMessage="密码已经修改，下次登录请用新密码。"
            />
          </p>
        )}
      </div>
      <SignForm
        submit={submit}
        onSubmit={go}
        action={<FormattedMessage id="修改密码" defaultMessage="修改密码" />}
      >
        <input
          type="hidden"
          name="username"
          autoComplete="username"
          value={who.sub}
        />
        <Field
          label={
            <FormattedMessage id="现在的密码" defaultMessage="现在的密码" />
          }
          fault={submit.faults.old}
        >
          {(control) => (
            <Secret
              {...control}
              name="old"
              autoComplete="current-password"
              required
            />
          )}
        </Field>
        <NewPassword faults={submit.faults} />
      </SignForm>
      <p className="gp-sign-more gp-small">
        {works ? (
          <Link to="/personal-information">
            <FormattedMessage id="个人信息" defaultMessage="个人信息" />
          </Link>
        ) : (
          <Link to="/my">
            <FormattedMessage id="个人中心" defaultMessage="个人中心" />
          </Link>
        )}
      </p>
    </Sheet>
  );
}
