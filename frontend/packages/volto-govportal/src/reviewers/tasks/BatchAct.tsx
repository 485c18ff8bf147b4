/** One action on several tasks: why, and what is sent. */
import { useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { BatchDialog } from '../../components/batch/BatchDialog';
import type { Outcome } from '../../components/batch/inParts';
import { Field } from '../../components/Field';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import type { Action, Chosen } from './common';

const messages = defineMessages({
  reason: { id: '原因', defaultMessage: '原因' },
  comment: { id: '意见', defaultMessage: '意见' },
  reasonHelp: {
    id: '同一原因记入每一项，提交人看得到。',
    defaultMessage: '同一原因记入每一项，提交人看得到。',
  },
  commentHelp: {
    id: '可以不填。同一意见记入每一项的办理记录。',
    defaultMessage: '可以不填。同一意见记入每一项的办理记录。',
  },
  needed: {
    id: '请填写原因。',
    defaultMessage: '请填写原因。',
  },
});

interface Answer {
  results: { UID: string; title: string; status: number; message: string }[];
}

/** Tasks of one request: each is a transaction, and the bar moves after each request. */
const SIZE = 5;

/** Do it to some of the tasks. */
export async function actOn(
  part: Chosen[],
  transition: string,
  comment: string,
): Promise<Outcome[]> {
  const { results } = await send<Answer>('post', '/@tasks-batch', {
    items: part.map(({ UID, seen }) => ({ UID, seen })),
    transition,
    comment,
  });
  return results.map(({ UID, title, status, message }) => ({
    key: UID,
    title,
    done: status === 200,
    message,
  }));
}

interface Props {
  action: Action;
  items: Chosen[];
  onClose: () => void;
  onDone: (outcomes: Outcome[]) => void;
}

export function BatchAct({ action, items, onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [comment, setComment] = useState('');
  const { needs_reason: needed } = action;
  return (
    <BatchDialog
      action={action}
      items={items}
      size={SIZE}
      submit={submit}
      faultsOf={(): Record<string, string> =>
        needed && !comment.trim()
          ? { comment: intl.formatMessage(messages.needed) }
          : {}
      }
      send={(part) => actOn(part, action.id, comment.trim())}
      onClose={onClose}
      onDone={onDone}
    >
      {(busy) => (
        <Field
          label={intl.formatMessage(
            needed ? messages.reason : messages.comment,
          )}
          help={intl.formatMessage(
            needed ? messages.reasonHelp : messages.commentHelp,
          )}
          fault={submit.faults.comment}
          required={needed}
        >
          {(control) => (
            <textarea
              {...control}
              className="gp-input"
              value={comment}
              disabled={busy}
              onChange={(event) => setComment(event.target.value)}
            />
          )}
        </Field>
      )}
    </BatchDialog>
  );
}
