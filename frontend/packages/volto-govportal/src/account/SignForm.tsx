/** The form on a sheet of the account: what was refused, its fields, one wide button. */
import type { ReactNode } from 'react';
import { Refused } from '../components/Refused';
import type { Submit } from '../data/useSubmit';

interface Props {
  submit: Submit;
  onSubmit: (data: FormData) => unknown;
  /** The words on the button. */
  action: ReactNode;
  children: ReactNode;
}

export function SignForm({ submit, onSubmit, action, children }: Props) {
  return (
    // By POST, so that without scripts no password gets into an address.
    <form
      ref={submit.ref}
      method="post"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      <Refused message={submit.message} />
      {children}
      <button
        type="submit"
        className="gp-button gp-primary gp-sign-submit"
        disabled={submit.busy}
      >
        {action}
      </button>
    </form>
  );
}
