/** How a case stands, for who has its number and query password and needs no account. */
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useLocation } from 'react-router-dom';
import { Refused } from '../../../components/Refused';
import { Day } from '../../../components/Day';
import { Field } from '../../../components/Field';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { momentText } from '../../../reviewers/when';
import type { Progress } from '../data';
import { Nodes, Timeline } from '../parts/Course';
import { ClockTag, StateTag } from '../parts/StateTag';
import '../apply.scss';

const messages = defineMessages({
  title: { id: '查询办件', defaultMessage: '查询办件' },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  noNumber: { id: '请填写办件编号。', defaultMessage: '请填写办件编号。' },
  noPassword: { id: '请填写查询密码。', defaultMessage: '请填写查询密码。' },
});

export function ProgressQuery() {
  const intl = useIntl();
  const { search } = useLocation();
  const submit = useSubmit();
  const [found, setFound] = useState<Progress | null>(null);

  async function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const number = String(data.get('number')).trim();
    const password = String(data.get('password')).trim();
    setFound(null);
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
      setFound(
        await send<Progress>('post', '/@case-progress', { number, password }),
      ),
    );
  }

  return (
    <>
      <section className="gp-sheet gp-query" aria-labelledby="query">
        <h2 id="query">{intl.formatMessage(messages.title)}</h2>
        <noscript>
          <p className="gp-notice gp-warn">
            <FormattedMessage
              id="在线查询需要浏览器允许运行脚本；也可以打电话向承办部门查询。"
              defaultMessage="在线查询需要浏览器允许运行脚本；也可以打电话向承办部门查询。"
            />
          </p>
        </noscript>
        <form ref={submit.ref} method="post" noValidate onSubmit={go}>
          <Refused message={submit.message} />
          <div className="gp-form-line">
            <Field
              label={
                <FormattedMessage id="办件编号" defaultMessage="办件编号" />
              }
              help={
                <FormattedMessage
                  id="在提交申请时的页面和受理凭证上。"
                  defaultMessage="在提交申请时的页面和受理凭证上。"
                />
              }
              fault={submit.faults.number}
              required
            >
              {(control) => (
                <input
                  {...control}
                  className="gp-input"
                  name="number"
                  autoComplete="off"
                  autoCapitalize="characters"
                  spellCheck={false}
                  maxLength={128}
                  defaultValue={new URLSearchParams(search).get('number') ?? ''}
                />
              )}
            </Field>
            <Field
              label={
                <FormattedMessage id="查询密码" defaultMessage="查询密码" />
              }
              help={
                <FormattedMessage
                  id="提交申请时给出；丢失的，登录后在“我的办件”里换新，或者向受理窗口换新。"
                  defaultMessage="提交申请时给出；丢失的，登录后在“我的办件”里换新，或者向受理窗口换新。"
                />
              }
              fault={submit.faults.password}
              required
            >
              {(control) => (
                <input
                  {...control}
                  className="gp-input"
                  name="password"
                  autoComplete="off"
                  autoCapitalize="none"
                  spellCheck={false}
                  maxLength={128}
                />
              )}
            </Field>
          </div>
          <button
            type="submit"
            className="gp-button gp-primary"
            disabled={submit.busy}
          >
            <FormattedMessage id="查询" defaultMessage="查询" />
          </button>
        </form>
      </section>
      {found && <Found progress={found} />}
    </>
  );
}

function Found({ progress }: { progress: Progress }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [progress]);
  return (
    <section className="gp-sheet" aria-labelledby="found">
      <h2 id="found" ref={heading} tabIndex={-1}>
        {progress.matter_title}
      </h2>
      <p className="gp-row">
        <StateTag state={progress.state} />
        <ClockTag clock={progress.clock} state={progress.state} />
      </p>
      {progress.correction && (
        <p className="gp-notice gp-warn">
          <FormattedMessage
            id="需要补正，请在 {day} 以前登录本网补正，或者到受理窗口补正。"
            defaultMessage="需要补正，请在 {day} 以前登录本网补正，或者到受理窗口补正。"
            values={{ day: <Day moment={progress.correction} /> }}
          />
        </p>
      )}
      <dl className="gp-facts">
        <div>
          <dt>
            <FormattedMessage id="办件编号" defaultMessage="办件编号" />
          </dt>
          <dd className="gp-code">{progress.number}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="办理部门" defaultMessage="办理部门" />
          </dt>
          <dd>{progress.department}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="申请时间" defaultMessage="申请时间" />
          </dt>
          <dd>{momentText(progress.applied_at)}</dd>
        </div>
      </dl>
      <h3>
        <FormattedMessage id="办理进度" defaultMessage="办理进度" />
      </h3>
      <Nodes nodes={progress.nodes} />
      <Timeline steps={progress.timeline} />
    </section>
  );
}
