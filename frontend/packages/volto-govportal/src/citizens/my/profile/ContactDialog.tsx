/** Another phone or mail address, proved by the code that is sent to it. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import {
  codeFor,
  CodeFields,
  codeGiven,
  type Only,
} from '../../../account/CodeFields';
import { Dialog } from '../../../components/Dialog';
import { Form } from '../../../components/Form';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { PERSON } from '../data';
import '../../../account/account.scss';

const messages = defineMessages({
  phone: { id: '更换手机号码', defaultMessage: '更换手机号码' },
  mail: { id: '更换电子邮箱', defaultMessage: '更换电子邮箱' },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
});

interface Props {
  only: Only;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function ContactDialog({ only, onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();

  async function save(data: FormData) {
    const { given, faults } = codeGiven(data, intl, only);
    if (Object.keys(faults).length > 0) {
      submit.refuse(intl.formatMessage(messages.check), faults);
      return;
    }
    if (await submit.run(() => send('patch', PERSON, given))) await onDone();
  }

  return (
    <Dialog title={intl.formatMessage(messages[only])} onClose={onClose}>
      <Form
        submit={submit}
        onSubmit={save}
        action={<FormattedMessage id="更换" defaultMessage="更换" />}
        onCancel={onClose}
      >
        <CodeFields ask={codeFor('bind')} only={only} submit={submit} />
        <p className="gp-soft gp-small">
          <FormattedMessage
            id="用原来的号码或者邮箱登录的，更换后用新的登录。"
            defaultMessage="用原来的号码或者邮箱登录的，更换后用新的登录。"
          />
        </p>
      </Form>
    </Dialog>
  );
}
