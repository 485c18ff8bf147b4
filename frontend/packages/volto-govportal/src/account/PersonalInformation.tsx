/** 个人信息: one's name and the mailbox that letters go to. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { Failed } from '../components/Failed';
import { Field } from '../components/Field';
import { useResource } from '../data/resource';
import { send } from '../data/send';
import { useSubmit } from '../data/useSubmit';
import { Problem } from '../shell/Problem';
import { person } from './session';
import { Sheet } from './Sheet';
import { SignForm } from './SignForm';

const messages = defineMessages({
  title: { id: '个人信息', defaultMessage: '个人信息' },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  noName: { id: '请填写姓名。', defaultMessage: '请填写姓名。' },
  badMail: {
    id: '请填写正确的电子邮箱，例如 zhangsan@example.org。',
    defaultMessage: '请填写正确的电子邮箱，例如 zhangsan@example.org。',
  },
});
const MAILBOX = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

interface User {
  id: string;
  username: string;
  fullname: string | null;
  email: string | null;
}

export default function PersonalInformation() {
  const token = useSelector((state: any) => state.userSession.token);
  const who = person(token);
  const path = who ? `/@users/${encodeURIComponent(who.sub)}` : null;
  const [user] = useResource<User>(path);
  const intl = useIntl();
  if (!path) return <Problem status={401} />;
  return (
    <Sheet title={intl.formatMessage(messages.title)}>
      <Failed resource={user} />
      {user.data && <Form path={path} user={user.data} />}
      <p className="gp-sign-more gp-small">
        <Link to="/change-password">
          <FormattedMessage id="修改密码" defaultMessage="修改密码" />
        </Link>
      </p>
    </Sheet>
  );
}

function Form({ path, user }: { path: string; user: User }) {
  const intl = useIntl();
  const submit = useSubmit();
  const [done, setDone] = useState(false);

  async function go(data: FormData) {
    const fullname = String(data.get('fullname')).trim();
    const email = String(data.get('email')).trim();
    const faults: Record<string, string> = {};
    if (!fullname) faults.fullname = intl.formatMessage(messages.noName);
    if (!MAILBOX.test(email)) {
      faults.email = intl.formatMessage(messages.badMail);
    }
    setDone(false);
    if (Object.keys(faults).length > 0) {
      submit.refuse(intl.formatMessage(messages.check), faults);
      return;
    }
    setDone(await submit.run(() => send('patch', path, { fullname, email })));
  }

  return (
    <>
      <div role="status">
        {done && (
          <p className="gp-notice gp-good">
            <FormattedMessage id="已经保存。" defaultMessage="已经保存。" />
          </p>
        )}
      </div>
      <SignForm
        submit={submit}
        onSubmit={go}
        action={<FormattedMessage id="保存" defaultMessage="保存" />}
      >
        <dl className="gp-facts">
          <div>
            <dt>
              <FormattedMessage id="用户名" defaultMessage="用户名" />
            </dt>
            <dd translate="no">{user.username}</dd>
          </div>
        </dl>
        <br />
        <Field
          label={<FormattedMessage id="姓名" defaultMessage="姓名" />}
          help={
            <FormattedMessage
              id="写在您的审核意见和办理记录旁。"
              defaultMessage="写在您的审核意见和办理记录旁。"
            />
          }
          fault={submit.faults.fullname}
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              name="fullname"
              defaultValue={user.fullname ?? ''}
              autoComplete="name"
              maxLength={50}
              required
            />
          )}
        </Field>
        <Field
          label={<FormattedMessage id="电子邮箱" defaultMessage="电子邮箱" />}
          help={
            <FormattedMessage
              id="任务提醒和重设密码的邮件发往这里。"
              defaultMessage="任务提醒和重设密码的邮件发往这里。"
            />
          }
          fault={submit.faults.email}
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              name="email"
              type="email"
              defaultValue={user.email ?? ''}
              autoComplete="email"
              maxLength={200}
              required
            />
          )}
        </Field>
      </SignForm>
    </>
  );
}
