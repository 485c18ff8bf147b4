/** 登录: by password or by code, then back to where one came from. */
import type { ReactNode } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useDispatch, useSelector } from 'react-redux';
import { Link, useLocation } from 'react-router-dom';
import { Field } from '../components/Field';
import { RefusedError } from '../data/send';
import { useWorks } from '../data/works';
import { type Submit, useSubmit } from '../data/useSubmit';
import { codeFor, CodeFields, codeGiven } from './CodeFields';
import { returnOf } from './returnTo';
import { Secret } from './Secret';
import { begin, person, start } from './session';
import { Sheet } from './Sheet';
import { SignForm } from './SignForm';
import { UserName } from './UserName';
import { useWay, Ways } from './Ways';

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
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  wrong: {
    id: '用户名或者密码不正确。请核对后重新填写，注意区分大小写。',
    defaultMessage: '用户名或者密码不正确。请核对后重新填写，注意区分大小写。',
  },
  failed: {
    id: '暂时无法登录，请稍后再试。',
    defaultMessage: '暂时无法登录，请稍后再试。',
  },
});

export default function Login() {
  const intl = useIntl();
  const place = useLocation();
  const token = useSelector((state: any) => state.userSession.token);
  const submit = useSubmit();
  const way = useWay();
  const back = returnOf(place);

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
      <Ways
        ways={[
          {
            name: '',
            title: <FormattedMessage id="用密码" defaultMessage="用密码" />,
          },
          {
            name: 'code',
            title: <FormattedMessage id="用验证码" defaultMessage="用验证码" />,
          },
        ]}
      />
      {way === 'code' ? (
        <ByCode submit={submit} back={back} />
      ) : (
        <ByPassword submit={submit} back={back} />
      )}
      <p className="gp-sign-more gp-small">
        <Link to="/passwordreset">
          <FormattedMessage id="忘记密码" defaultMessage="忘记密码" />
        </Link>
        {' · '}
        <Link to={`/register${place.search}`}>
          <FormattedMessage id="注册账号" defaultMessage="注册账号" />
        </Link>
        <br />
        <span className="gp-soft">
          <FormattedMessage
            id="个人和单位办事自行注册；工作人员的账号由本单位的系统管理员开设。"
            defaultMessage="个人和单位办事自行注册；工作人员的账号由本单位的系统管理员开设。"
          />
        </span>
      </p>
    </Sheet>
  );
}

interface Props {
  submit: Submit;
  back: string;
}

/** Begin a session and go on; everything that was read as nobody is read anew. */
function useBegin(back: string) {
  const dispatch = useDispatch<any>();
  return async (path: string, data: object) => {
    dispatch(await begin(path, data));
    window.location.assign(back || (await start()));
  };
}

function words(busy: boolean): ReactNode {
  return busy ? (
    <FormattedMessage id="正在登录…" defaultMessage="正在登录…" />
  ) : (
    <FormattedMessage id="登录" defaultMessage="登录" />
  );
}

function ByPassword({ submit, back }: Props) {
  const intl = useIntl();
  const enter = useBegin(back);

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
        await enter('/@login', { login, password });
      } catch (error) {
        // That it was tried too often is said by the backend, in Chinese.
        if (!(error instanceof RefusedError) || error.refusal.status === 429) {
          throw error;
        }
        const wrong = error.refusal.status === 401;
        throw new RefusedError({
          ...error.refusal,
          message: intl.formatMessage(wrong ? messages.wrong : messages.failed),
          errors: [],
        });
      }
    });
  }

  return (
    <SignForm submit={submit} onSubmit={go} action={words(submit.busy)}>
      <UserName
        fault={submit.faults.login}
        help={
          <FormattedMessage
            id="自行注册的，填注册时的手机号码、电子邮箱或者登录名。"
            defaultMessage="自行注册的，填注册时的手机号码、电子邮箱或者登录名。"
          />
        }
      />
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
  );
}

function ByCode({ submit, back }: Props) {
  const intl = useIntl();
  const enter = useBegin(back);

  function go(data: FormData) {
    const { given, faults } = codeGiven(data, intl);
    if (Object.keys(faults).length > 0) {
      submit.refuse(intl.formatMessage(messages.check), faults);
      return;
    }
    submit.run(() => enter('/@login-by-code', given));
  }

  return (
    <SignForm submit={submit} onSubmit={go} action={words(submit.busy)}>
      <CodeFields ask={codeFor('login')} submit={submit} />
    </SignForm>
  );
}

function Already({ token, back }: { token: string; back: string }) {
  const intl = useIntl();
  const works = useWorks();
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
        <Link
          className="gp-button gp-primary"
          to={back || (works ? '/desk' : '/my')}
        >
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
