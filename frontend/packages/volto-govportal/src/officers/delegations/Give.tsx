/** Lets another officer act for the reader, for some days. */
import { type FormEvent, useState } from 'react';
import {
  defineMessages,
  useIntl,
  FormattedMessage,
  type MessageDescriptor,
} from 'react-intl';
import { Refused } from '../../components/Refused';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { DELEGATIONS } from './data';

const messages = defineMessages({
  title: { id: '新增委托', defaultMessage: '新增委托' },
  delegate: { id: '受托人的登录名', defaultMessage: '受托人的登录名' },
  first_day: { id: '开始日期', defaultMessage: '开始日期' },
  last_day: { id: '结束日期', defaultMessage: '结束日期' },
  reason: { id: '委托原因', defaultMessage: '委托原因' },
  needed: { id: '请填写{label}。', defaultMessage: '请填写{label}。' },
});

const FIELDS: [string, MessageDescriptor, string][] = [
  ['delegate', messages.delegate, 'text'],
  ['first_day', messages.first_day, 'date'],
  ['last_day', messages.last_day, 'date'],
  ['reason', messages.reason, 'text'],
];

interface Props {
  onClose: () => void;
  onDone: () => Promise<void>;
}

export function Give({ onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [values, setValues] = useState<Record<string, string>>({});

  async function give(event: FormEvent) {
    event.preventDefault();
    const missing = FIELDS.filter(([name]) => !values[name]?.trim());
    if (missing.length > 0) {
      submit.refuse(
        '',
        Object.fromEntries(
          missing.map(([name, title]) => [
            name,
            intl.formatMessage(messages.needed, {
              label: intl.formatMessage(title),
            }),
          ]),
        ),
      );
      return;
    }
    if (await submit.run(() => send('post', DELEGATIONS, values))) {
      await onDone();
    }
  }

  return (
    <Dialog title={intl.formatMessage(messages.title)} onClose={onClose}>
      <form ref={submit.ref} noValidate onSubmit={give}>
        <Refused message={submit.message} />
        {FIELDS.map(([name, title, type]) => (
          <Field
            key={name}
            label={intl.formatMessage(title)}
            fault={submit.faults[name]}
            required
          >
            {(control) => (
              <input
                {...control}
                className="gp-input"
                type={type}
                autoComplete="off"
                value={values[name] ?? ''}
                onChange={(event) =>
                  setValues({ ...values, [name]: event.target.value })
                }
              />
            )}
          </Field>
        ))}
        <p className="gp-row gp-dialog-foot">
          <button
            type="submit"
            className="gp-button gp-primary"
            disabled={submit.busy}
          >
            <FormattedMessage id="保存" defaultMessage="保存" />
          </button>
          <button type="button" className="gp-button" onClick={onClose}>
            <FormattedMessage id="取消" defaultMessage="取消" />
          </button>
        </p>
      </form>
    </Dialog>
  );
}
