/** An account for somebody who works here. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { Form } from '../../components/Form';
import { TextField } from '../../components/TextField';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import type { Role } from '../parts/data';

const messages = defineMessages({
  title: { id: '建立账号：{place}', defaultMessage: '建立账号：{place}' },
  fullname: { id: '姓名', defaultMessage: '姓名' },
  username: { id: '登录名', defaultMessage: '登录名' },
  usernameHelp: {
    id: '以小写字母开头的字母、数字，建立后不能再改',
    defaultMessage: '以小写字母开头的字母、数字，建立后不能再改',
  },
  email: { id: '电子邮箱', defaultMessage: '电子邮箱' },
  emailHelp: {
    id: '忘记密码时，重置链接发到这里',
    defaultMessage: '忘记密码时，重置链接发到这里',
  },
  role: { id: '角色', defaultMessage: '角色' },
  later: { id: '暂不授予', defaultMessage: '暂不授予' },
  choose: { id: '请选择', defaultMessage: '请选择' },
});
interface Props {
  /** Where the account is made, and the name of that place. */
  path: string;
  place: string;
  roles: Role[];
  /** Whether an account without a role can be made. */
  roleless: boolean;
  onClose: () => void;
  onMade: (name: string, password: string) => void;
}

export function NewAccount(props: Props) {
  const { path, place, roles, roleless, onClose, onMade } = props;
  const intl = useIntl();
  const submit = useSubmit();

  function make(given: FormData) {
    const data = Object.fromEntries(given);
    return submit.run(async () => {
      const made = await send<{ title: string; password: string }>(
        'post',
        `${path}/@accounts`,
        data,
      );
      onMade(made.title, made.password);
    });
  }

  return (
    <Dialog
      title={intl.formatMessage(messages.title, { place })}
      onClose={onClose}
    >
      <Form
        submit={submit}
        onSubmit={make}
        action={<FormattedMessage id="建立" defaultMessage="建立" />}
        onCancel={onClose}
      >
        <TextField
          name="fullname"
          label={intl.formatMessage(messages.fullname)}
          required
          autoComplete="off"
        />
        <TextField
          name="username"
          label={intl.formatMessage(messages.username)}
          help={intl.formatMessage(messages.usernameHelp)}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          code
        />
        <TextField
          name="email"
          label={intl.formatMessage(messages.email)}
          help={intl.formatMessage(messages.emailHelp)}
          required
          type="email"
          autoComplete="off"
        />
        <Field
          label={intl.formatMessage(messages.role)}
          required={!roleless}
          fault={submit.faults.role}
        >
          {(control) => (
            <select
              {...control}
              className="gp-input"
              name="role"
              defaultValue=""
            >
              <option value="">
                {roleless
                  ? intl.formatMessage(messages.later)
                  : intl.formatMessage(messages.choose)}
              </option>
              {roles.map((role) => (
                <option key={role.id} value={role.id}>
                  {role.title}
                </option>
              ))}
            </select>
          )}
        </Field>
      </Form>
    </Dialog>
  );
}
