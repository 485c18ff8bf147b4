/** A form that is sent to the backend: what was refused, its fields, the buttons at its end. */
import { createContext, type ReactNode, useContext } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Submit } from '../data/useSubmit';
import { Refused } from './Refused';

const Faults = createContext<Record<string, string>>({});

/** What is wrong with the field of this name, in the form around it. */
export function useFault(name: string): string | undefined {
  return useContext(Faults)[name];
}

interface Props {
  submit: Submit;
  /** Gets what the fields say; texts as they were typed. */
  onSubmit: (given: FormData) => unknown;
  /** The words on the button that sends it. */
  action: ReactNode;
  /** What is done cannot simply be undone. */
  danger?: boolean;
  onCancel?: () => void;
  children: ReactNode;
}

export function Form(props: Props) {
  const { submit, onSubmit, action, danger, onCancel, children } = props;
  return (
    <form
      ref={submit.ref}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget));
      }}
    >
      <Refused message={submit.message} />
      <Faults.Provider value={submit.faults}>{children}</Faults.Provider>
      <p className="gp-row gp-dialog-foot">
        <button
          type="submit"
          className={`gp-button ${danger ? 'gp-danger' : 'gp-primary'}`}
          disabled={submit.busy}
        >
          {action}
        </button>
        {onCancel && (
          <button type="button" className="gp-button" onClick={onCancel}>
            <FormattedMessage id="取消" defaultMessage="取消" />
          </button>
        )}
      </p>
    </form>
  );
}
