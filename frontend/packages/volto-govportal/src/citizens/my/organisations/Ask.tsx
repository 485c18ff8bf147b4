/** Asks an organisation to let one act for it. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../../components/Dialog';
import { Form } from '../../../components/Form';
import { TextField } from '../../../components/TextField';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import { AUTHORISATIONS } from '../data';
import { FIELDS } from './words';

const messages = defineMessages({
  title: { id: '申请授权', defaultMessage: '申请授权' },
  uscc: {
    id: '单位的统一社会信用代码',
    defaultMessage: '单位的统一社会信用代码',
  },
});

const NAMES = ['uscc', 'scope', 'valid_from', 'valid_to'] as const;

interface Props {
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function Ask({ onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();

  async function ask(given: FormData) {
    const data = Object.fromEntries(
      NAMES.map((name) => [name, String(given.get(name)).trim()]),
    );
    if (await submit.run(() => send('post', AUTHORISATIONS, data))) {
      await onDone();
    }
  }

  return (
    <Dialog title={intl.formatMessage(messages.title)} onClose={onClose}>
      <Form
        submit={submit}
        onSubmit={ask}
        action={<FormattedMessage id="提交申请" defaultMessage="提交申请" />}
        onCancel={onClose}
      >
        <TextField
          name="uscc"
          label={intl.formatMessage(messages.uscc)}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={18}
          code
          required
        />
        <TextField
          name="scope"
          label={intl.formatMessage(FIELDS.scope)}
          help={intl.formatMessage(FIELDS.scopeHelp)}
          maxLength={500}
        />
        <div className="gp-form-line">
          <TextField
            name="valid_from"
            label={intl.formatMessage(FIELDS.valid_from)}
            type="date"
            required
          />
          <TextField
            name="valid_to"
            label={intl.formatMessage(FIELDS.valid_to)}
            type="date"
            required
          />
        </div>
      </Form>
    </Dialog>
  );
}
