/** What is kept of a partner: name, contact, limits, and what it may use. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Form } from '../../components/Form';
import { TextField } from '../../components/TextField';
import { useResource } from '../../data/resource';
import type { Submit } from '../../data/useSubmit';
import { number } from '../parts/number';
import { FORMATS, INTERFACES, type Interfaces, type Partner } from './data';

const messages = defineMessages({
  interfaces: { id: '可以调用的接口', defaultMessage: '可以调用的接口' },
  formats: { id: '可以使用的格式', defaultMessage: '可以使用的格式' },
  name: { id: '单位名称', defaultMessage: '单位名称' },
  contact: { id: '联系方式', defaultMessage: '联系方式' },
  contactHelp: {
    id: '联系人和电话，仅管理员可见',
    defaultMessage: '联系人和电话，仅管理员可见',
  },
  quota: { id: '每日限额（次）', defaultMessage: '每日限额（次）' },
  zero: { id: '0 表示不限', defaultMessage: '0 表示不限' },
  rate: { id: '每分钟限额（次）', defaultMessage: '每分钟限额（次）' },
});
export type Values = Pick<
  Partner,
  | 'name'
  | 'contact'
  | 'quota_per_day'
  | 'rate_per_minute'
  | 'interfaces'
  | 'formats'
>;

export const NEW: Values = {
  name: '',
  contact: '',
  quota_per_day: 0,
  rate_per_minute: 600,
  interfaces: [],
  formats: [],
};

interface Props {
  values: Values;
  submit: Submit;
  action: string;
  onSubmit: (values: Values) => void;
  onCancel?: () => void;
}

export function PartnerForm(props: Props) {
  const { values, submit, action, onSubmit, onCancel } = props;
  const intl = useIntl();
  const [{ data }] = useResource<Interfaces>(INTERFACES);
  const [chosen, setChosen] = useState({
    interfaces: values.interfaces,
    formats: values.formats,
  });

  function send(given: FormData) {
    const text = (name: string) => String(given.get(name) ?? '');
    onSubmit({
      name: text('name'),
      contact: text('contact'),
      quota_per_day: number(text('quota_per_day')) as number,
      rate_per_minute: number(text('rate_per_minute')) as number,
      ...chosen,
    });
  }

  function toggle(kind: 'interfaces' | 'formats', name: string) {
    setChosen((before) => ({
      ...before,
      [kind]: before[kind].includes(name)
        ? before[kind].filter((one) => one !== name)
        : [...before[kind], name],
    }));
  }

  const scopes = [
    {
      kind: 'interfaces' as const,
      title: intl.formatMessage(messages.interfaces),
      options: (data?.items ?? []).map(({ name, title }) => ({ name, title })),
    },
    {
      kind: 'formats' as const,
      title: intl.formatMessage(messages.formats),
      options: FORMATS.map((name) => ({ name, title: name.toUpperCase() })),
    },
  ];
  return (
    <Form submit={submit} onSubmit={send} action={action} onCancel={onCancel}>
      <div className="gp-form-grid">
        <TextField
          name="name"
          label={intl.formatMessage(messages.name)}
          required
          value={values.name}
          autoComplete="organization"
        />
        <TextField
          name="contact"
          label={intl.formatMessage(messages.contact)}
          help={intl.formatMessage(messages.contactHelp)}
          value={values.contact}
        />
        <TextField
          name="quota_per_day"
          label={intl.formatMessage(messages.quota)}
          help={intl.formatMessage(messages.zero)}
          inputMode="numeric"
          value={values.quota_per_day}
        />
        <TextField
          name="rate_per_minute"
          label={intl.formatMessage(messages.rate)}
          help={intl.formatMessage(messages.zero)}
          inputMode="numeric"
          value={values.rate_per_minute}
        />
        {scopes.map(({ kind, title, options }) => (
          <fieldset className="gp-field" key={kind}>
            <legend>{title}</legend>
            {options.map((option) => (
              <label className="gp-check" key={option.name}>
                <input
                  type="checkbox"
                  checked={chosen[kind].includes(option.name)}
                  onChange={() => toggle(kind, option.name)}
                />
                {option.title}
              </label>
            ))}
            <p className="gp-help">
              <FormattedMessage
                id="都不选表示不限"
                defaultMessage="都不选表示不限"
              />
            </p>
            {submit.faults[kind] && (
              <p className="gp-fault">{submit.faults[kind]}</p>
            )}
          </fieldset>
        ))}
      </div>
    </Form>
  );
}
