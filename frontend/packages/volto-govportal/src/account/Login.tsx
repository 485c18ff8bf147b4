/** 登录: name and password, then back to where one came from. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useDispatch, useSelector } from 'react-redux';
import { Link, useLocation } from 'react-router-dom';
import { Field } from '../components/Field';
import { RefusedError, send } from '../data/send';
import { useSubmit } from '../data/useSubmit';
import { returnOf } from './returnTo';
import { Secret } from './Secret';
import { begin, person } from './session';
import { Sheet } from './Sheet';
import { SignForm } from './SignForm';
import { UserName } from './UserName';

const messages = defineMessages({
  title: { id: '登录', defaultMessage: '登录' },
  lead: {
    id: '登录后可以申请事项、查看办件；工作人员由此进入工作台。',
    defaultMessage: '登录后可以申请事项、查看办件；工作人员由此进入工作台。',
  },
  noName: { id: '请填写用户名。', defaultMessage: '请填写用户名。' },
  noPassword: { id: '请填写密码。', defaultMessage: '请填写密码。' },
  incomplete: {
    id: '请填写用户名和密码。',
    defaultMessage: '请填写用户名和密码。',
  },
  wrong: {
    id: '用户名或者密码不正确。请核对后重新填写，注意区分大小写。',
    defaultMessage: '用户名或者密码不正确。请核对后重新填写，注意区分大小写。',
  },
  failed: {
    id: '暂时无法登录，请稍后再试。',
    defaultMessage: '暂时无法登录，请稍后再试。',
  },
});

/** Where a person without an errand begins: at the desk who works somewhere, at home who does not. */
async function start(): Promise<string> {
  try {
    const desk = await send<{ places: unknown[] }>('get', '/@desk');
    return desk.places.length > 0 ? '/desk' : '/';
  } catch {
    return '/';
  }
}

export default function Login() {
  const intl = useIntl();
  const dispatch = useDispatch<any>();
  const place = useLocation();
  const token = useSelector((state: any) => state.userSession.token);
  const submit = useSubmit();
  const back = returnOf(place);

  async function go(data: FormData) {
    const login = String(data.get('login')).trim();
    const password = String(data.get('password'));
    if (!login || !password) {
      submit.refuse(intl.formatMessage(messages.incomplete), {
        ...(login ? {} : { login: intl.formatMessage(messages.noName) }),
        ...(password
          ? {}
          : { password: intl.formatMessage(messages.noPassword) }),
      });
      return;
    }
    await submit.run(async () => {
      try {
        dispatch(await begin(login, password));
      } catch (error) {
        if (!(error instanceof RefusedError)) throw error;
        const wrong = error.refusal.status === 401;
        throw new RefusedError({
          ...error.refusal,
          message: intl.formatMessage(wrong ? messages.wrong : messages.failed),
          errors: [],
        });
      }
      // Everything that was read as nobody is read anew.
      window.location.assign(back || (await start()));
    });
  }

  if (token && !submit.busy) return <Already token={token} back={back} />;
  return (
    <Sheet
      title={intl.formatMessage(messages.title)}
      lead={intl.formatMessage(messages.lead)}
    >
      <noscript>
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="登录需要浏览器允许运行脚本；查事项、看指南不需要登录。"
            defaultMessage="登录需要浏览器允许运行脚本；查事项、看指南不需要登录。"
          />
        </p>
      </noscript>
      <SignForm
        submit={submit}
        onSubmit={go}
        action={
          submit.busy ? (
            <FormattedMessage id="正在登录…" defaultMessage="正在登录…" />
          ) : (
            <FormattedMessage id="登录" defaultMessage="登录" />
          )
        }
      >
        <UserName fault={submit.faults.login} />
        <Field
          label={<FormattedMessage id="密码" defaultMessage="密码" />}
          fault={submit.faults.password}
        >
          {(control) => (
            <Secret
              {...control}
              name="password"
              autoComplete="current-password"
              required
            />
          )}
        </Field>
      </SignForm>
      <p className="gp-sign-more gp-small">
        <Link to="/passwordreset">
          <FormattedMessage id="忘记密码" defaultMessage="忘记密码" />
        </Link>
        <br />
        <span className="gp-soft">
          <FormattedMessage
            id="账号由系统管理员开设，需要账号请联系本单位的系统管理员。"
            defaultMessage="账号由系统管理员开设，需要账号请联系本单位的系统管理员。"
          />
        </span>
      </p>
    </Sheet>
  );
}

function Already({ token, back }: { token: string; back: string }) {
  const intl = useIntl();
  const who = person(token);
  return (
    <Sheet title={intl.formatMessage(messages.title)}>
      <p className="gp-notice">
        <FormattedMessage
          id="您已经以“{name}”的身份登录。"
          defaultMessage="您已经以“{name}”的身份登录。"
          values={{ name: who?.fullname || who?.sub || '' }}
        />
      </p>
      <p className="gp-row">
        <Link className="gp-button gp-primary" to={back || '/desk'}>
          <FormattedMessage id="继续" defaultMessage="继续" />
        </Link>
        <Link className="gp-button" to="/logout">
          <FormattedMessage
            id="退出，换一个账号"
            defaultMessage="退出，换一个账号"
          />
        </Link>
      </p>
    </Sheet>
  );
}
