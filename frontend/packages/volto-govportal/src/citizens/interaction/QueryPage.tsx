/** For who has no account: by the number and the query password that he was given. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Form } from '../../components/Form';
import { PageTitle } from '../../components/PageTitle';
import { TextField } from '../../components/TextField';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { HOLDER, type Item } from './data';
import { Held, NoIndex, type Proof } from './Held';

const messages = defineMessages({
  query: { id: '查询咨询、投诉、建议', defaultMessage: '查询咨询、投诉、建议' },
  lead: {
    id: '凭提交时给出的编号和查询密码，看答复、补充情况、确认结果。',
    defaultMessage:
      '凭提交时给出的编号和查询密码，看答复、补充情况、确认结果。',
  },
  number: { id: '编号', defaultMessage: '编号' },
  numberHelp: {
    id: '例如 ZX370102-20261125-0001',
    defaultMessage: '例如 ZX370102-20261125-0001',
  },
  password: { id: '查询密码', defaultMessage: '查询密码' },
});

export default function QueryPage() {
  const intl = useIntl();
  const submit = useSubmit();
  const [found, setFound] = useState<{ proof: Proof; item: Item } | null>(null);

  async function go(given: FormData) {
    const proof = {
      number: String(given.get('number')).trim(),
      password: String(given.get('password')).trim(),
    };
    await submit.run(async () =>
      setFound({ proof, item: await send<Item>('post', HOLDER, proof) }),
    );
  }

  if (found) {
    return (
      <>
        <NoIndex />
        <Held {...found} />
      </>
    );
  }
  return (
    <div className="gp-wide gp-page">
      <NoIndex />
      <PageTitle
        title={intl.formatMessage(messages.query)}
        lead={intl.formatMessage(messages.lead)}
      />
      <section className="gp-sheet">
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
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              maxLength={96}
              required
            />
            <TextField
              name="password"
              label={intl.formatMessage(messages.password)}
              autoComplete="off"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={64}
              required
            />
          </div>
        </Form>
      </section>
    </div>
  );
}
