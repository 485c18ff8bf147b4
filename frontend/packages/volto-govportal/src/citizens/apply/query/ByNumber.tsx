/** By a case's number and query password. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useLocation } from 'react-router-dom';
import { Form } from '../../../components/Form';
import { TextField } from '../../../components/TextField';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import type { Progress } from '../data';

const messages = defineMessages({
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  number: { id: '办件编号', defaultMessage: '办件编号' },
  numberHelp: {
    id: '在提交申请时的页面和受理凭证上。',
    defaultMessage: '在提交申请时的页面和受理凭证上。',
  },
  noNumber: { id: '请填写办件编号。', defaultMessage: '请填写办件编号。' },
  password: { id: '查询密码', defaultMessage: '查询密码' },
  passwordHelp: {
    id: '提交申请时给出；丢失的，登录后在“我的办件”里换新，或者向受理窗口换新。',
    defaultMessage:
      '提交申请时给出；丢失的，登录后在“我的办件”里换新，或者向受理窗口换新。',
  },
  noPassword: { id: '请填写查询密码。', defaultMessage: '请填写查询密码。' },
});

export function ByNumber({
  onFound,
}: {
  onFound: (found: Progress[]) => void;
}) {
  const intl = useIntl();
  const { search } = useLocation();
  const submit = useSubmit();

  async function go(data: FormData) {
    const number = String(data.get('number')).trim();
    const password = String(data.get('password')).trim();
    onFound([]);
    if (!number || !password) {
      submit.refuse(intl.formatMessage(messages.check), {
        ...(number ? {} : { number: intl.formatMessage(messages.noNumber) }),
        ...(password
          ? {}
          : { password: intl.formatMessage(messages.noPassword) }),
      });
      return;
    }
    await submit.run(async () =>
      onFound([
        await send<Progress>('post', '/@case-progress', { number, password }),
      ]),
    );
  }

  return (
    <Form
      submit={submit}
      onSubmit={go}
      action={<FormattedMessage id="查询" defaultMessage="查询" />}
    >
      <div className="gp-form-line">
        <TextField
          name="number"
          label={intl.formatMessage(messages.number)}
          help={intl.formatMessage(messages.numberHelp)}
          value={new URLSearchParams(search).get('number') ?? ''}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={128}
          required
        />
        <TextField
          name="password"
          label={intl.formatMessage(messages.password)}
          help={intl.formatMessage(messages.passwordHelp)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={128}
          required
        />
      </div>
    </Form>
  );
}
