/** 忘记密码: a new one by code, or a letter with a link to who logs in by a name. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useDispatch } from 'react-redux';
import { Link } from 'react-router-dom';
import { RefusedError, send } from '../data/send';
import { useSubmit } from '../data/useSubmit';
import { codeFor, CodeFields, codeGiven } from './CodeFields';
import { NewPassword } from './NewPassword';
import { passwordFaults } from './passwords';
import { begin, start } from './session';
import { Sheet } from './Sheet';
import { SignForm } from './SignForm';
import { UserName } from './UserName';
import { useWay, Ways } from './Ways';

const messages = defineMessages({
  title: { id: '忘记密码', defaultMessage: '忘记密码' },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
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
  const way = useWay();
  return (
    <Sheet title={intl.formatMessage(messages.title)}>
      <Ways
        ways={[
          {
            name: '',
            title: <FormattedMessage id="用验证码" defaultMessage="用验证码" />,
          },
          {
            name: 'letter',
            title: <FormattedMessage id="用邮件" defaultMessage="用邮件" />,
          },
        ]}
      />
      {way === 'letter' ? <ByLetter /> : <ByCode />}
      <p className="gp-sign-more gp-small">
        <Link to="/login">
          <FormattedMessage id="回到登录" defaultMessage="回到登录" />
        </Link>
      </p>
    </Sheet>
  );
}

function ByCode() {
  const intl = useIntl();
  const dispatch = useDispatch<any>();
  const submit = useSubmit();

  async function go(data: FormData) {
    const { given, faults } = codeGiven(data, intl);
    const password = String(data.get('password'));
    const repeated = String(data.get('repeated'));
    Object.assign(faults, passwordFaults(intl, { password, repeated }));
    if (Object.keys(faults).length > 0) {
      submit.refuse(intl.formatMessage(messages.check), faults);
      return;
    }
    await submit.run(async () => {
      dispatch(await begin('/@reset-password', { ...given, password }));
      window.location.assign(await start());
    });
  }

  return (
    <>
      <p>
        <FormattedMessage
          id="填写注册时的手机号码或者电子邮箱，凭验证码设置新密码。"
          defaultMessage="填写注册时的手机号码或者电子邮箱，凭验证码设置新密码。"
        />
      </p>
      <SignForm
        submit={submit}
        onSubmit={go}
        action={
          <FormattedMessage
            id="设置新密码并登录"
            defaultMessage="设置新密码并登录"
          />
        }
      >
        <CodeFields ask={codeFor('password')} submit={submit} />
        <NewPassword faults={submit.faults} />
      </SignForm>
    </>
  );
}

/** For those whose accounts were made for them. */
function ByLetter() {
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
      <p className="gp-notice gp-good" role="status">
        <FormattedMessage
          id="如果有这个账号，邮件已经发往它登记的邮箱，几分钟内送达。没有收到的，请查看垃圾邮件，或者联系系统管理员。"
          defaultMessage="如果有这个账号，邮件已经发往它登记的邮箱，几分钟内送达。没有收到的，请查看垃圾邮件，或者联系系统管理员。"
        />
      </p>
    );
  }
  return (
    <>
      <p>
        <FormattedMessage
          id="工作人员：填写用户名，我们向账号登记的邮箱发送一封邮件，按其中的链接设置新密码。"
          defaultMessage="工作人员：填写用户名，我们向账号登记的邮箱发送一封邮件，按其中的链接设置新密码。"
        />
      </p>
      <SignForm
        submit={submit}
        onSubmit={go}
        action={<FormattedMessage id="发送邮件" defaultMessage="发送邮件" />}
      >
        <UserName fault={submit.faults.login} />
      </SignForm>
    </>
  );
}
