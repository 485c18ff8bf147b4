/** Takes an application back, before it is accepted. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Confirm, typed } from '../../../components/Confirm';
import { TextField } from '../../../components/TextField';
import { send } from '../../../data/send';
import type { Case } from '../data';

const messages = defineMessages({
  title: { id: '撤回申请', defaultMessage: '撤回申请' },
  action: { id: '撤回', defaultMessage: '撤回' },
  reason: { id: '撤回原因', defaultMessage: '撤回原因' },
  noReason: { id: '请填写撤回原因。', defaultMessage: '请填写撤回原因。' },
});

interface Props {
  case_: Case;
  onClose: () => void;
  onDone: () => Promise<unknown>;
}

export function Withdraw({ case_, onClose, onDone }: Props) {
  const intl = useIntl();
  return (
    <Confirm
      title={intl.formatMessage(messages.title)}
      action={intl.formatMessage(messages.action)}
      onClose={onClose}
      faultsOf={(given): Record<string, string> =>
        typed(given, 'reason')
          ? {}
          : { reason: intl.formatMessage(messages.noReason) }
      }
      onConfirm={(given) =>
        send('post', `/@cases/${case_.uid}/withdraw`, {
          revision: case_.revision,
          reason: typed(given, 'reason'),
        })
      }
      onDone={() => {
        onClose();
        return onDone();
      }}
    >
      <p>
        <FormattedMessage
          id="撤回后本件结束，不能恢复；以后还要办的，需要重新申请。"
          defaultMessage="撤回后本件结束，不能恢复；以后还要办的，需要重新申请。"
        />
      </p>
      <TextField
        name="reason"
        label={intl.formatMessage(messages.reason)}
        rows={3}
        maxLength={500}
        required
      />
    </Confirm>
  );
}
