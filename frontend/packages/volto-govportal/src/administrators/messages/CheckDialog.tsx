/** Sends a test message, to see whether mail or SMS works. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { SelectField } from '../../components/SelectField';
import { TextField } from '../../components/TextField';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { CHANNELS, OUTBOX } from './data';
import { CHANNEL_TITLES } from './words';

const messages = defineMessages({
  title: { id: '发送测试消息', defaultMessage: '发送测试消息' },
  channel: { id: '发送方式', defaultMessage: '发送方式' },
  to: { id: '手机号码或者电子邮箱', defaultMessage: '手机号码或者电子邮箱' },
});

interface Props {
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function CheckDialog({ onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();

  async function check(given: FormData) {
    const data = {
      channel: String(given.get('channel')),
      to: String(given.get('to')).trim(),
    };
    if (await submit.run(() => send('post', `${OUTBOX}/check`, data))) {
      await onDone();
    }
  }

  return (
    <Dialog title={intl.formatMessage(messages.title)} onClose={onClose}>
      <Form
        submit={submit}
        onSubmit={check}
        action={<FormattedMessage id="发送" defaultMessage="发送" />}
        onCancel={onClose}
      >
        <SelectField
          name="channel"
          label={intl.formatMessage(messages.channel)}
          value="sms"
          terms={CHANNELS.map((id) => ({
            id,
            title: intl.formatMessage(CHANNEL_TITLES[id]),
          }))}
          required
        />
        <TextField
          name="to"
          label={intl.formatMessage(messages.to)}
          autoComplete="off"
          maxLength={200}
          required
        />
      </Form>
    </Dialog>
  );
}
