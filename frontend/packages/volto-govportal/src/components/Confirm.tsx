/** Asks before something is done: what will happen, what it takes, the way on and out. */
import type { ReactNode } from 'react';
import { useSubmit } from '../data/useSubmit';
import { Dialog } from './Dialog';
import { Form } from './Form';

interface Props {
  title: string;
  /** What will happen, and the fields of what it takes. */
  children: ReactNode;
  /** The words on the button that does it. */
  action: string;
  /** Whether it can't simply be undone; so unless said. */
  danger?: boolean;
  onClose: () => void;
  /** Field → what is wrong with what was given; nothing is done before nothing is. */
  faultsOf?: (given: FormData) => Record<string, string>;
  /** Does it; a refusal is shown here. */
  onConfirm: (given: FormData) => Promise<unknown>;
  /** What comes after; leaving it unless said. */
  onDone?: () => unknown;
}

export function Confirm(props: Props) {
  const { title, children, action, danger = true } = props;
  const { onClose, faultsOf, onConfirm, onDone = onClose } = props;
  const submit = useSubmit();

  async function go(given: FormData) {
    const faults = faultsOf?.(given) ?? {};
    if (Object.keys(faults).length > 0) {
      submit.refuse('', faults);
      return;
    }
    if (await submit.run(() => onConfirm(given))) await onDone();
  }

  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        submit={submit}
        onSubmit={go}
        action={action}
        danger={danger}
        onCancel={onClose}
      >
        {children}
      </Form>
    </Dialog>
  );
}

/** What was typed into a field, without blanks around it. */
export const typed = (given: FormData, name: string): string =>
  String(given.get(name) ?? '').trim();
