/** One action on several cases: what it takes, and what is sent. */
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { BatchDialog } from '../../components/batch/BatchDialog';
import type { BatchAction } from '../../components/batch/Batch';
import type { Item, Outcome } from '../../components/batch/inParts';
import { send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import type { CaseRow } from '../data';
import { actionOf } from '../dialogs/actions';
import { dataOf, faultsOf, type Values } from '../dialogs/check';
import { Fields } from '../dialogs/Fields';

/** A case in a batch. */
export type Chosen = CaseRow & Item;

interface Answer {
  results: { uid: string; done: boolean; message: string }[];
}

/** Cases of one request; the bar moves after each. */
const SIZE = 10;

/** Do it to some of the cases. */
export async function actOn(
  part: Chosen[],
  action: string,
  data: Record<string, unknown>,
): Promise<Outcome[]> {
  const { results } = await send<Answer>('post', '/@worklist-batch', {
    action,
    cases: part.map(({ uid, revision }) => ({ uid, revision })),
    data,
  });
  return results.map(({ uid, done, message }) => ({
    key: uid,
    title: part.find((item) => item.uid === uid)?.title ?? uid,
    done,
    message,
  }));
}

interface Props {
  action: BatchAction;
  items: Chosen[];
  onClose: () => void;
  onDone: (outcomes: Outcome[]) => void;
}

export function BatchAct({ action, items, onClose, onDone }: Props) {
  const intl = useIntl();
  const submit = useSubmit();
  const [values, setValues] = useState<Values>({});
  const { fields } = actionOf(action.id);
  return (
    <BatchDialog
      action={action}
      items={items}
      size={SIZE}
      submit={submit}
      faultsOf={() => faultsOf(intl, fields, values)}
      send={(part) => actOn(part, action.id, dataOf(fields, values))}
      onClose={onClose}
      onDone={onDone}
    >
      {(busy) => (
        <Fields
          fields={fields}
          values={values}
          faults={submit.faults}
          disabled={busy}
          uid={items[0].uid}
          onChange={(name, value) => setValues({ ...values, [name]: value })}
        />
      )}
    </BatchDialog>
  );
}
