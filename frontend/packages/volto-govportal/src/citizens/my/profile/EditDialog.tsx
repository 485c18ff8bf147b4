/** Changes one's name, as long as it isn't proved, and address. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../../components/Dialog';
import { Form } from '../../../components/Form';
import { TextField } from '../../../components/TextField';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { PERSON, type Person } from '../data';

const messages = defineMessages({
  title: { id: '修改资料', defaultMessage: '修改资料' },
  name: { id: '姓名', defaultMessage: '姓名' },
  address: { id: '联系地址', defaultMessage: '联系地址' },
  addressHelp: {
    id: '办理结果需要邮寄的，请写到门牌号。',
    defaultMessage: '办理结果需要邮寄的，请写到门牌号。',
  },
});

interface Props {
  /** With the whole address. */
  person: Person;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function EditDialog({ person, onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();

  async function save(given: FormData) {
    const data: Record<string, string> = {
      address: String(given.get('address')).trim(),
    };
    if (!person.verified) data.name = String(given.get('name')).trim();
    if (await submit.run(() => send('patch', PERSON, data))) await onDone();
  }

  return (
    <Dialog title={intl.formatMessage(messages.title)} onClose={onClose}>
      <Form
        submit={submit}
        onSubmit={save}
        action={<FormattedMessage id="保存" defaultMessage="保存" />}
        onCancel={onClose}
      >
        {person.verified ? (
          <p className="gp-soft">
            <FormattedMessage
              id="姓名已经实名认证，不能在这里修改。"
              defaultMessage="姓名已经实名认证，不能在这里修改。"
            />
          </p>
        ) : (
          <TextField
            name="name"
            label={intl.formatMessage(messages.name)}
            value={person.name}
            autoComplete="name"
            maxLength={50}
            required
          />
        )}
        <TextField
          name="address"
          label={intl.formatMessage(messages.address)}
          help={intl.formatMessage(messages.addressHelp)}
          value={person.address}
          autoComplete="street-address"
          maxLength={300}
        />
      </Form>
    </Dialog>
  );
}
