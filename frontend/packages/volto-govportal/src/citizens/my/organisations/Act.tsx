/** Grants, refuses, changes or ends an authorisation. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../../components/Dialog';
import { Form } from '../../../components/Form';
import { TextField } from '../../../components/TextField';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import {
  type Authorisation,
  type AuthorisationAction,
  AUTHORISATIONS,
} from '../data';
import { ACTIONS, FIELDS } from './words';

const messages = defineMessages({
  title: { id: '{action}授权', defaultMessage: '{action}授权' },
});

interface Props {
  action: AuthorisationAction;
  item: Authorisation;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function Act({ action, item, onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const words = intl.formatMessage(ACTIONS[action]);
  /** Whether it also says for what and until when. */
  const terms = action === 'grant' || action === 'change';

  async function act(given: FormData) {
    const names = terms ? ['scope', 'valid_to', 'note'] : ['note'];
    const data = Object.fromEntries(
      names.map((name) => [name, String(given.get(name)).trim()]),
    );
    const path = `${AUTHORISATIONS}/${item.id}`;
    if (await submit.run(() => send('patch', path, { action, ...data }))) {
      await onDone();
    }
  }

  return (
    <Dialog
      title={intl.formatMessage(messages.title, { action: words })}
      onClose={onClose}
    >
      <Form
        submit={submit}
        onSubmit={act}
        action={words}
        danger={action === 'revoke'}
        onCancel={onClose}
      >
        <p>
          <FormattedMessage
            id="{agent}代表“{organisation}”办事。"
            defaultMessage="{agent}代表“{organisation}”办事。"
            values={{ agent: item.agent.name, organisation: item.organisation }}
          />
          {action === 'grant' && (
            <>
              {' '}
              <FormattedMessage
                id="同意后，他可以在有效期内以这个单位的名义申请；请核对他的证件号码和电话：{id}，{phone}。"
                defaultMessage="同意后，他可以在有效期内以这个单位的名义申请；请核对他的证件号码和电话：{id}，{phone}。"
                values={{
                  id: item.agent.id_number,
                  phone: item.agent.phone || '—',
                }}
              />
            </>
          )}
          {action === 'revoke' && (
            <>
              {' '}
              <FormattedMessage
                id="终止后不能再以这个单位的名义申请；已经提交的办件不受影响。"
                defaultMessage="终止后不能再以这个单位的名义申请；已经提交的办件不受影响。"
              />
            </>
          )}
        </p>
        {terms && (
          <>
            <TextField
              name="scope"
              label={intl.formatMessage(FIELDS.scope)}
              help={intl.formatMessage(FIELDS.scopeHelp)}
              value={item.scope}
              maxLength={500}
            />
            <TextField
              name="valid_to"
              label={intl.formatMessage(FIELDS.valid_to)}
              type="date"
              value={item.valid_to}
              required
            />
          </>
        )}
        <TextField
          name="note"
          label={intl.formatMessage(FIELDS.note)}
          help={intl.formatMessage(FIELDS.noteHelp)}
          maxLength={500}
        />
      </Form>
    </Dialog>
  );
}
