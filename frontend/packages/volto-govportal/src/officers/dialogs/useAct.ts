/** Does an action to a case; when somebody was faster, the page shows what is true now. */
import { useState } from 'react';
import { RefusedError, send } from '../../data/send';
import { type Submit, useSubmit } from '../../data/useSubmit';
import { caseOf } from '../../citizens/apply/data';
import type { Case, Done } from '../data';

export interface Act extends Submit {
  /** Somebody was faster: nothing can be sent from what was read before. */
  stale: boolean;
  /** Send it; the dialog closes when it was done. */
  act: (data: Record<string, unknown>) => Promise<void>;
}

/**
 * @param reload reads the case again.
 * @param onDone told what became of the case.
 */
export function useAct(
  item: Case,
  action: string,
  reload: () => Promise<void>,
  onDone: (done: Done) => Promise<void>,
): Act {
  const submit = useSubmit();
  const [stale, setStale] = useState(false);

  async function act(data: Record<string, unknown>) {
    let done: Done | undefined;
    await submit.run(async () => {
      try {
        done = await send<Done>('post', `${caseOf(item.uid)}/${action}`, {
          ...data,
          revision: item.revision,
        });
      } catch (error) {
        const { status } = (error as RefusedError).refusal ?? {};
        if (status === 409) {
          setStale(true);
          await reload();
        }
        throw error;
      }
    });
    if (done) await onDone(done);
  }
  return { ...submit, stale, act };
}
