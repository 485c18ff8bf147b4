/** A phone or a mail address, and the code that is sent to it. */
import { useEffect, useRef, useState } from 'react';
import {
  defineMessages,
  type IntlShape,
  useIntl,
  FormattedMessage,
} from 'react-intl';
import { Field } from '../components/Field';
import { send } from '../data/send';
import type { Submit } from '../data/useSubmit';
import { type Contact, contactFault, contactOf } from './contact';

const messages = defineMessages({
  contact: {
    id: '手机号码或者电子邮箱',
    defaultMessage: '手机号码或者电子邮箱',
  },
  phone: { id: '手机号码', defaultMessage: '手机号码' },
  mail: { id: '电子邮箱', defaultMessage: '电子邮箱' },
  badContact: {
    id: '请填写 11 位手机号码，或者电子邮箱。',
    defaultMessage: '请填写 11 位手机号码，或者电子邮箱。',
  },
  badPhone: {
    id: '请填写 11 位手机号码。',
    defaultMessage: '请填写 11 位手机号码。',
  },
  badMail: {
    id: '请填写正确的电子邮箱，例如 zhangsan@example.org。',
    defaultMessage: '请填写正确的电子邮箱，例如 zhangsan@example.org。',
  },
  noCode: {
    id: '请填写收到的六位验证码。',
    defaultMessage: '请填写收到的六位验证码。',
  },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
});

/** That a code was sent: for how many seconds it holds, and after how many to ask again. */
interface Sent {
  seconds: number;
  again: number;
}

/** Ask for a code that is for the account. */
export const codeFor =
  (purpose: 'login' | 'register' | 'password' | 'bind') => (to: Contact) =>
    send<Sent>('post', '/@login-code', { ...to, purpose });

/** Which of the two is asked for, where it is only one. */
export type Only = 'phone' | 'mail';

const LABELS = { phone: messages.phone, mail: messages.mail };
const FAULTS = { phone: messages.badPhone, mail: messages.badMail };

/** What the two fields say, and what is wrong with them before the backend is asked. */
export function codeGiven(data: FormData, intl: IntlShape, only?: Only) {
  const contact = contactOf(String(data.get('contact')), only);
  const code = String(data.get('code')).trim();
  const faults: Record<string, string> = {};
  if (!contact) {
    const fault = only ? FAULTS[only] : messages.badContact;
    faults.contact = intl.formatMessage(fault);
  }
  if (!/^\d{6}$/.test(code)) faults.code = intl.formatMessage(messages.noCode);
  return { given: { ...contact, code } as Contact & { code: string }, faults };
}

interface Props {
  /** Has a code sent; what the form says besides is the caller's to read. */
  ask: (to: Contact) => Promise<Sent>;
  only?: Only;
  /** Of the form that the fields stand in. */
  submit: Submit;
}

export function CodeFields({ ask, only, submit }: Props) {
  const intl = useIntl();
  const contact = useRef<HTMLInputElement>(null);
  /** Seconds until another code may be asked for. */
  const [wait, setWait] = useState(0);
  const [minutes, setMinutes] = useState(0);
  const waiting = wait > 0;

  useEffect(() => {
    if (!waiting) return undefined;
    const clock = setInterval(() => setWait((left) => left - 1), 1000);
    return () => clearInterval(clock);
  }, [waiting]);

  function go() {
    const to = contactOf(contact.current?.value ?? '', only);
    if (!to) {
      submit.refuse(intl.formatMessage(messages.check), {
        contact: intl.formatMessage(only ? FAULTS[only] : messages.badContact),
      });
      return;
    }
    submit.run(async () => {
      const said = await ask(to);
      setMinutes(Math.round(said.seconds / 60));
      setWait(said.again);
    });
  }

  return (
    <>
      <Field
        label={intl.formatMessage(only ? LABELS[only] : messages.contact)}
        fault={contactFault(submit.faults)}
        required
      >
        {(control) => (
          <input
            {...control}
            ref={contact}
            className="gp-input"
            name="contact"
            type="text"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
          />
        )}
      </Field>
      <Field
        label={<FormattedMessage id="验证码" defaultMessage="验证码" />}
        fault={submit.faults.code}
        required
      >
        {(control) => (
          <div className="gp-code-line">
            <input
              {...control}
              className="gp-input"
              name="code"
              type="text"
              inputMode="numeric"
              autoComplete="one-time-code"
              maxLength={6}
            />
            <button
              type="button"
              className="gp-button"
              disabled={waiting || submit.busy}
              onClick={go}
            >
              {waiting ? (
                <FormattedMessage
                  id="{count} 秒后可重新获取"
                  defaultMessage="{count} 秒后可重新获取"
                  values={{ count: wait }}
                />
              ) : (
                <FormattedMessage id="获取验证码" defaultMessage="获取验证码" />
              )}
            </button>
          </div>
        )}
      </Field>
      <p className="gp-help" role="status">
        {minutes > 0 && (
          <FormattedMessage
            id="验证码已经发出，{minutes} 分钟内有效。没有收到的，请核对号码，稍后重新获取。"
            defaultMessage="验证码已经发出，{minutes} 分钟内有效。没有收到的，请核对号码，稍后重新获取。"
            values={{ minutes }}
          />
        )}
      </p>
    </>
  );
}
