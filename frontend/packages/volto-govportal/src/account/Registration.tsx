/** 注册: an account for whoever applies; accounts of those who work here are given to them. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useDispatch, useSelector } from 'react-redux';
import { Link, Redirect, useLocation } from 'react-router-dom';
import { Field } from '../components/Field';
import { useSubmit } from '../data/useSubmit';
import { codeFor, CodeFields, codeGiven } from './CodeFields';
import { NewPassword } from './NewPassword';
import { passwordFaults } from './passwords';
import { returnOf } from './returnTo';
import { begin } from './session';
import { Sheet } from './Sheet';
import { SignForm } from './SignForm';

const messages = defineMessages({
  title: { id: '注册账号', defaultMessage: '注册账号' },
  lead: {
    id: '网上申请、查看办件要有账号；查事项、看指南不需要。',
    defaultMessage: '网上申请、查看办件要有账号；查事项、看指南不需要。',
  },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  noName: {
    id: '请填写姓名，2 至 50 个字。',
    defaultMessage: '请填写姓名，2 至 50 个字。',
  },
});

export default function Registration() {
  const intl = useIntl();
  const dispatch = useDispatch<any>();
  const place = useLocation();
  const token = useSelector((state: any) => state.userSession.token);
  const submit = useSubmit();
  const back = returnOf(place);

  async function go(data: FormData) {
    const { given, faults } = codeGiven(data, intl);
    const name = String(data.get('name')).trim();
    const username = String(data.get('username')).trim();
    const password = String(data.get('password'));
    if (name.length < 2) faults.name = intl.formatMessage(messages.noName);
    const repeated = String(data.get('repeated'));
    Object.assign(faults, passwordFaults(intl, { password, repeated }));
    if (Object.keys(faults).length > 0) {
      submit.refuse(intl.formatMessage(messages.check), faults);
      return;
    }
    await submit.run(async () => {
      const wanted = username ? { username } : {};
      dispatch(
        await begin('/@register', { ...given, ...wanted, name, password }),
      );
      // Everything that was read as nobody is read anew.
      window.location.assign(back || '/my');
    });
  }

  if (token && !submit.busy) return <Redirect to={back || '/my'} />;
  return (
    <Sheet
      title={intl.formatMessage(messages.title)}
      lead={intl.formatMessage(messages.lead)}
    >
      <SignForm
        submit={submit}
        onSubmit={go}
        action={
          <FormattedMessage id="注册并登录" defaultMessage="注册并登录" />
        }
      >
        <Field
          label={<FormattedMessage id="姓名" defaultMessage="姓名" />}
          help={
            <FormattedMessage
              id="请写证件上的姓名，注册后凭证件实名认证。"
              defaultMessage="请写证件上的姓名，注册后凭证件实名认证。"
            />
          }
          fault={submit.faults.name}
          required
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              name="name"
              type="text"
              autoComplete="name"
              maxLength={50}
            />
          )}
        </Field>
        <CodeFields ask={codeFor('register')} submit={submit} />
        <NewPassword faults={submit.faults} />
        <Field
          label={<FormattedMessage id="登录名" defaultMessage="登录名" />}
          help={
            <FormattedMessage
              id="可以不填，用手机号码或者邮箱登录。要用别的名字登录的，填 3 至 40 个小写字母、数字，以字母开头。"
              defaultMessage="可以不填，用手机号码或者邮箱登录。要用别的名字登录的，填 3 至 40 个小写字母、数字，以字母开头。"
            />
          }
          fault={submit.faults.username}
        >
          {(control) => (
            <input
              {...control}
              className="gp-input"
              name="username"
              type="text"
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={40}
            />
          )}
        </Field>
      </SignForm>
      <p className="gp-sign-more gp-small">
        <Link to={`/login${place.search}`}>
          <FormattedMessage
            id="已有账号，去登录"
            defaultMessage="已有账号，去登录"
          />
        </Link>
        <br />
        <span className="gp-soft">
          <FormattedMessage
            id="工作人员的账号由本单位的系统管理员开设，不在这里注册。"
            defaultMessage="工作人员的账号由本单位的系统管理员开设，不在这里注册。"
          />
        </span>
      </p>
    </Sheet>
  );
}
