/** Asks before something is done that cannot simply be undone. */
import type { ReactNode } from 'react';
import { Dialog } from '../../components/Dialog';
import { Form } from '../../components/Form';
import { useSubmit } from '../../data/useSubmit';

interface Props {
  title: string;
  /** What will happen. */
  children: ReactNode;
  /** The words on the button that does it. */
  action: string;
  onClose: () => void;
  /** Does it; a refusal is shown here. */
  onConfirm: () => Promise<unknown>;
}

export function Confirm({
  title,
  children,
  action,
  onClose,
  onConfirm,
}: Props) {
  const submit = useSubmit();
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        submit={submit}
        onSubmit={async () => {
          if (await submit.run(onConfirm)) onClose();
        }}
        action={action}
        danger
        onCancel={onClose}
      >
        {children}
      </Form>
    </Dialog>
  );
}
