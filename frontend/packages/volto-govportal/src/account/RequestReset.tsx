/** 忘记密码: a letter with a link to set a new one. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { RefusedError, send } from '../data/send';
import { useSubmit } from '../data/useSubmit';
import { Sheet } from './Sheet';
import { SignForm } from './SignForm';
import { UserName } from './UserName';

const messages = defineMessages({
  title: { id: '忘记密码', defaultMessage: '忘记密码' },
  lead: {
    id: '填写用户名，我们向账号登记的邮箱发送一封邮件，按其中的链接设置新密码。',
    defaultMessage:
      '填写用户名，我们向账号登记的邮箱发送一封邮件，按其中的链接设置新密码。',
  },
  noName: { id: '请填写用户名。', defaultMessage: '请填写用户名。' },
  failed: {
    id: '邮件没有发出，请稍后再试，或者联系系统管理员重设密码。',
    defaultMessage: '邮件没有发出，请稍后再试，或者联系系统管理员重设密码。',
  },
});

/** Ask for the letter. Whether there is such an account is told to nobody. */
async function ask(login: string) {
  try {
    await send('post', `/@users/${encodeURIComponent(login)}/reset-password`);
  } catch (error) {
    const gone = error instanceof RefusedError && error.refusal.status === 404;
    if (!gone) throw error;
  }
}

export default function RequestReset() {
  const intl = useIntl();
  const submit = useSubmit();
  const [sent, setSent] = useState(false);

  async function go(data: FormData) {
    const login = String(data.get('login')).trim();
    if (!login) {
      submit.refuse('', { login: intl.formatMessage(messages.noName) });
      return;
    }
    const done = await submit.run(() =>
      ask(login).catch((error) => {
        if (!(error instanceof RefusedError)) throw error;
        throw new RefusedError({
          ...error.refusal,
          message: intl.formatMessage(messages.failed),
          errors: [],
        });
      }),
    );
    setSent(done);
  }

  if (sent) {
    return (
      <Sheet title={intl.formatMessage(messages.title)}>
        <p className="gp-notice gp-good" role="status">
          <FormattedMessage
            id="如果有这个账号，邮件已经发往它登记的邮箱，几分钟内送达。没有收到的，请查看垃圾邮件，或者联系系统管理员。"
            defaultMessage="如果有这个账号，邮件已经发往它登记的邮箱，几分钟内送达。没有收到的，请查看垃圾邮件，或者联系系统管理员。"
          />
        </p>
        <Link className="gp-button" to="/login">
          <FormattedMessage id="回到登录" defaultMessage="回到登录" />
        </Link>
      </Sheet>
    );
  }
  return (
    <Sheet
      title={intl.formatMessage(messages.title)}
      lead={intl.formatMessage(messages.lead)}
    >
      <SignForm
        submit={submit}
        onSubmit={go}
        action={<FormattedMessage id="发送邮件" defaultMessage="发送邮件" />}
      >
        <UserName fault={submit.faults.login} />
      </SignForm>
      <p className="gp-sign-more gp-small">
        <Link to="/login">
          <FormattedMessage id="回到登录" defaultMessage="回到登录" />
        </Link>
      </p>
    </Sheet>
  );
}
