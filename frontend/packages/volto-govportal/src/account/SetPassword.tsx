/** 设置新密码: where the letter's link leads. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation, useParams } from 'react-router-dom';
import { RefusedError, send } from '../data/send';
import { useSubmit } from '../data/useSubmit';
import { NewPassword } from './NewPassword';
import { passwordFaults } from './passwords';
import { Sheet } from './Sheet';
import { SignForm } from './SignForm';
import { UserName } from './UserName';

const messages = defineMessages({
  title: { id: '设置新密码', defaultMessage: '设置新密码' },
  noName: { id: '请填写用户名。', defaultMessage: '请填写用户名。' },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  expired: {
    id: '链接已经失效，或者与用户名不符。请重新发送邮件。',
    defaultMessage: '链接已经失效，或者与用户名不符。请重新发送邮件。',
  },
});

export default function SetPassword() {
  const intl = useIntl();
  const { token } = useParams<{ token: string }>();
  const { search } = useLocation();
  const submit = useSubmit();
  const [done, setDone] = useState(false);
  const name = new URLSearchParams(search).get('userid') ?? '';

  async function go(data: FormData) {
    const login = String(data.get('login')).trim();
    const password = String(data.get('password'));
    const faults = passwordFaults(intl, {
      password,
      repeated: String(data.get('repeated')),
    });
    if (!login) faults.login = intl.formatMessage(messages.noName);
    if (Object.keys(faults).length > 0) {
      submit.refuse(intl.formatMessage(messages.check), faults);
      return;
    }
    setDone(
      await submit.run(async () => {
        try {
          await send(
            'post',
            `/@users/${encodeURIComponent(login)}/reset-password`,
            { reset_token: token, new_password: password },
          );
        } catch (error) {
          if (!(error instanceof RefusedError)) throw error;
          const { refusal } = error;
          throw new RefusedError(
            [403, 404].includes(refusal.status)
              ? {
                  ...refusal,
                  message: intl.formatMessage(messages.expired),
                  errors: [],
                }
              : refusal,
          );
        }
      }),
    );
  }

  if (done) {
    return (
      <Sheet title={intl.formatMessage(messages.title)}>
        <p className="gp-notice gp-good" role="status">
          <FormattedMessage
            id="新密码已经设置，请用它登录。"
            defaultMessage="新密码已经设置，请用它登录。"
          />
        </p>
        <Link className="gp-button gp-primary" to="/login">
          <FormattedMessage id="登录" defaultMessage="登录" />
        </Link>
      </Sheet>
    );
  }
  return (
    <Sheet title={intl.formatMessage(messages.title)}>
      <SignForm
        submit={submit}
        onSubmit={go}
        action={
          <FormattedMessage id="设置新密码" defaultMessage="设置新密码" />
        }
      >
        <UserName fault={submit.faults.login} value={name} />
        <NewPassword faults={submit.faults} />
      </SignForm>
      <p className="gp-sign-more gp-small">
        <Link to="/passwordreset?by=letter">
          <FormattedMessage id="重新发送邮件" defaultMessage="重新发送邮件" />
        </Link>
      </p>
    </Sheet>
  );
}
