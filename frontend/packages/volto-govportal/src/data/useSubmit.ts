/** Sends a form's change: whether it is under way, and what the backend found wrong, by field. */
import { type RefObject, useEffect, useRef, useState } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { RefusedError } from './send';

const messages = defineMessages({
  failed: {
    id: '没有办成，请稍后再试',
    defaultMessage: '没有办成，请稍后再试',
  },
});
export interface Submit {
  /** Goes on the form, so that the first field at fault gets the focus. */
  ref: RefObject<HTMLFormElement>;
  busy: boolean;
  /** What was refused as a whole; empty when nothing was. */
  message: string;
  /** Field → what is wrong with it. */
  faults: Record<string, string>;
  /** Do it; gives whether it was done. */
  run: (change: () => Promise<unknown>) => Promise<boolean>;
  /** Say what is wrong without asking the backend. */
  refuse: (message: string, faults: Record<string, string>) => void;
}

export function useSubmit(): Submit {
  const intl = useIntl();
  const ref = useRef<HTMLFormElement>(null);
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState('');
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [refusals, setRefusals] = useState(0);

  useEffect(() => {
    if (!refusals) return;
    const form = ref.current;
    const first =
      form?.querySelector<HTMLElement>(
        // A group of choices says so of itself, its first choice takes the focus.
        '[aria-invalid="true"], [data-invalid] input',
      ) ?? form?.querySelector<HTMLElement>('[role="alert"]');
    first?.focus();
  }, [refusals]);

  function refuse(said: string, found: Record<string, string>) {
    setMessage(said);
    setFaults(found);
    setRefusals((count) => count + 1);
  }

  async function run(change: () => Promise<unknown>) {
    setBusy(true);
    try {
      await change();
      setMessage('');
      setFaults({});
      return true;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const { refusal } = error;
      refuse(
        refusal.message || intl.formatMessage(messages.failed),
        Object.fromEntries(
          refusal.errors.map((fault) => [fault.field, fault.message]),
        ),
      );
      return false;
    } finally {
      setBusy(false);
    }
  }
  return { ref, busy, message, faults, run, refuse };
}
