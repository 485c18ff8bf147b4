/** Takes an application back, before it is accepted. */
import { useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Refused } from '../../../components/Refused';
import { Dialog } from '../../../components/Dialog';
import { Field } from '../../../components/Field';
import { send } from '../../../data/send';
import { useSubmit } from '../../../data/useSubmit';
import type { Case } from '../data';

const messages = defineMessages({
  title: { id: '撤回申请', defaultMessage: '撤回申请' },
  reason: { id: '撤回原因', defaultMessage: '撤回原因' },
  check: { id: '请按提示更正。', defaultMessage: '请按提示更正。' },
  noReason: { id: '请填写撤回原因。', defaultMessage: '请填写撤回原因。' },
});

interface Props {
  case_: Case;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function Withdraw({ case_, onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [reason, setReason] = useState('');

  async function go() {
    if (!reason.trim()) {
      submit.refuse(intl.formatMessage(messages.check), {
        reason: intl.formatMessage(messages.noReason),
      });
      return;
    }
    const done = await submit.run(() =>
      send('post', `/@cases/${case_.uid}/withdraw`, {
        revision: case_.revision,
        reason,
      }),
    );
    if (!done) return;
    onClose();
    await onDone();
  }

  return (
    <Dialog title={intl.formatMessage(messages.title)} onClose={onClose}>
      <form
        ref={submit.ref}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <Refused message={submit.message} />
        <p>
          <FormattedMessage
            id="撤回后本件结束，不能恢复；以后还要办的，需要重新申请。"
            defaultMessage="撤回后本件结束，不能恢复；以后还要办的，需要重新申请。"
          />
        </p>
        <Field
          label={intl.formatMessage(messages.reason)}
          fault={submit.faults.reason}
          required
        >
          {(control) => (
            <textarea
              {...control}
              className="gp-input"
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
        <p className="gp-row gp-dialog-foot">
          <button
            type="submit"
            className="gp-button gp-danger"
            disabled={submit.busy}
          >
            <FormattedMessage id="撤回" defaultMessage="撤回" />
          </button>
          <button type="button" className="gp-button" onClick={onClose}>
            <FormattedMessage id="取消" defaultMessage="取消" />
          </button>
        </p>
      </form>
    </Dialog>
  );
}
