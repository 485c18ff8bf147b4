/** Asks before something is done that cannot simply be undone. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { useSubmit } from '../../data/useSubmit';
import { Refused } from './Refused';

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
      <form
        ref={submit.ref}
        onSubmit={async (event) => {
          event.preventDefault();
          if (await submit.run(onConfirm)) onClose();
        }}
      >
        <Refused message={submit.message} />
        {children}
        <p className="gp-row gp-dialog-foot">
          <button
            type="submit"
            className="gp-button gp-danger"
            disabled={submit.busy}
          >
            {action}
          </button>
          <button type="button" className="gp-button" onClick={onClose}>
            <FormattedMessage id="取消" defaultMessage="取消" />
          </button>
        </p>
      </form>
    </Dialog>
  );
}
