/** The dialog in which a reviewer publishes a consultation, without anything personal. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Tick } from '../../citizens/apply/fill/Tick';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { Refused } from '../../components/Refused';
import { TextField } from '../../components/TextField';
import { useResource } from '../../data/resource';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { type Draft, reviewOf } from './data';
import '../../citizens/apply/apply.scss';

const messages = defineMessages({
  dialog: { id: '审核公开', defaultMessage: '审核公开' },
  title: { id: '标题', defaultMessage: '标题' },
  question: { id: '问题', defaultMessage: '问题' },
  answer: { id: '答复', defaultMessage: '答复' },
});

interface Props {
  uid: string;
  onClose: () => void;
}

export function Publish({ uid, onClose }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [confirmed, setConfirmed] = useState(false);
  const [{ data, refusal }, reload] = useResource<Draft>(reviewOf(uid));

  async function publish(given: FormData) {
    const done = await submit.run(() =>
      send('post', reviewOf(uid), {
        title: given.get('title'),
        question: given.get('question'),
        answer: given.get('answer'),
        confirmed,
        revision: data?.revision,
      }),
    );
    if (done) await leave();
  }

  async function leave() {
    await reload().catch(() => undefined);
    onClose();
  }

  return (
    <Dialog title={intl.formatMessage(messages.dialog)} onClose={onClose}>
      <Refused message={refusal?.message ?? ''} />
      {data && (
        <Form
          submit={submit}
          onSubmit={publish}
          action={<FormattedMessage id="公开" defaultMessage="公开" />}
          onCancel={onClose}
        >
          {data.found.length > 0 && (
            <p className="gp-notice gp-warn">
              <FormattedMessage
                id="已自动遮盖：{found}。自动查找会有遗漏，请通读全文。"
                defaultMessage="已自动遮盖：{found}。自动查找会有遗漏，请通读全文。"
                values={{
                  found: data.found.map(({ text }) => text).join('、'),
                }}
              />
            </p>
          )}
          <TextField
            name="title"
            label={intl.formatMessage(messages.title)}
            value={data.published?.title ?? data.texts.title}
            maxLength={200}
            required
          />
          <TextField
            name="question"
            label={intl.formatMessage(messages.question)}
            value={data.published?.question ?? data.texts.question}
            rows={5}
            maxLength={4000}
            required
          />
          <TextField
            name="answer"
            label={intl.formatMessage(messages.answer)}
            value={data.published?.answer ?? data.texts.answer}
            rows={6}
            maxLength={8000}
            required
          />
          <Tick
            label={
              <FormattedMessage
                id="已通读全文，确认没有姓名、电话、证件号码等个人信息"
                defaultMessage="已通读全文，确认没有姓名、电话、证件号码等个人信息"
              />
            }
            fault={submit.faults.confirmed}
            checked={confirmed}
            onChange={setConfirmed}
            required
          />
          {data.published?.public && (
            <p>
              <button
                type="button"
                className="gp-button gp-danger"
                disabled={submit.busy}
                onClick={async () => {
                  if (await submit.run(() => send('del', reviewOf(uid)))) {
                    await leave();
                  }
                }}
              >
                <FormattedMessage id="撤回公开" defaultMessage="撤回公开" />
              </button>
            </p>
          )}
        </Form>
      )}
    </Dialog>
  );
}
