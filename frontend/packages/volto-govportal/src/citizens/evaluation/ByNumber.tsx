/** Evaluate with the number and the query password of a case; no account is needed. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Form } from '../../components/Form';
import { TextField } from '../../components/TextField';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { type Asked, channelOf, QUERY } from './data';
import { Evaluating } from './Evaluating';

const messages = defineMessages({
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  number: { id: '办件编号', defaultMessage: '办件编号' },
  numberHelp: {
    id: '在提交申请时的页面和受理凭证上。',
    defaultMessage: '在提交申请时的页面和受理凭证上。',
  },
  noNumber: { id: '请填写办件编号。', defaultMessage: '请填写办件编号。' },
  password: { id: '查询密码', defaultMessage: '查询密码' },
  noPassword: { id: '请填写查询密码。', defaultMessage: '请填写查询密码。' },
});

interface Key {
  number: string;
  password: string;
}

interface Props {
  /** `kiosk` at a kiosk; else what the page is read on. */
  channel?: string;
}

export function ByNumber({ channel }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [found, setFound] = useState<{ key: Key; items: Asked[] } | null>(null);

  async function go(data: FormData) {
    const key = {
      number: String(data.get('number')).trim(),
      password: String(data.get('password')).trim(),
    };
    setFound(null);
    if (!key.number || !key.password) {
      submit.refuse(intl.formatMessage(messages.check), {
        ...(key.number
          ? {}
          : { number: intl.formatMessage(messages.noNumber) }),
        ...(key.password
          ? {}
          : { password: intl.formatMessage(messages.noPassword) }),
      });
      return;
    }
    await submit.run(async () => {
      const { items } = await send<{ items: Asked[] }>('post', QUERY, key);
      setFound({ key, items });
    });
  }

  return (
    <section className="gp-sheet gp-by-number" aria-labelledby="by-number">
      <h2 id="by-number">
        <FormattedMessage id="用办件编号评价" defaultMessage="用办件编号评价" />
      </h2>
      <Form
        submit={submit}
        onSubmit={go}
        action={<FormattedMessage id="查找" defaultMessage="查找" />}
      >
        <div className="gp-form-line">
          <TextField
            name="number"
            label={intl.formatMessage(messages.number)}
            help={intl.formatMessage(messages.numberHelp)}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={128}
            required
          />
          <TextField
            name="password"
            label={intl.formatMessage(messages.password)}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={128}
            required
          />
        </div>
      </Form>
      {found && found.items.length === 0 && (
        <p className="gp-notice" role="status">
          <FormattedMessage
            id="这个办件还没有可以评价的环节：受理以后才能评价。"
            defaultMessage="这个办件还没有可以评价的环节：受理以后才能评价。"
          />
        </p>
      )}
      {found?.items.map((item) => (
        <section key={`${found.key.number} ${item.moment.id}`}>
          <h3>
            {item.matter_title} · {item.moment.title}
          </h3>
          <Evaluating
            asked={item}
            onGive={async (given) => {
              const { items } = await send<{ items: Asked[] }>('post', QUERY, {
                ...found.key,
                ...given,
                moment: item.moment.id,
                channel: channel ?? channelOf(),
              });
              return items[0];
            }}
          />
        </section>
      ))}
    </section>
  );
}
