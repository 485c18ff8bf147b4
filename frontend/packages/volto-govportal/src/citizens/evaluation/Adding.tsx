/** Adds something to what was given; once. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Form } from '../../components/Form';
import { TextField } from '../../components/TextField';
import { useSubmit } from '../../data/useSubmit';
import { LONGEST } from './Judging';

const messages = defineMessages({
  label: { id: '追加说明', defaultMessage: '追加说明' },
  needed: { id: '请填写追加说明。', defaultMessage: '请填写追加说明。' },
});

export function Adding({
  onSend,
}: {
  onSend: (text: string) => Promise<unknown>;
}) {
  const intl = useIntl();
  const submit = useSubmit();

  async function go(data: FormData) {
    const text = String(data.get('text') ?? '').trim();
    if (!text) {
      submit.refuse('', { text: intl.formatMessage(messages.needed) });
      return;
    }
    await submit.run(() => onSend(text));
  }

  return (
    <Form
      submit={submit}
      onSubmit={go}
      action={<FormattedMessage id="追加" defaultMessage="追加" />}
    >
      <TextField
        name="text"
        label={intl.formatMessage(messages.label)}
        rows={3}
        maxLength={LONGEST}
      />
    </Form>
  );
}
