/** A dialog over the page: the browser's own, so that focus stays in it and Escape leaves it. */
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { defineMessages, useIntl } from 'react-intl';
import { Icon } from './Icon';

const messages = defineMessages({
  close: { id: '关闭', defaultMessage: '关闭' },
});
interface Props {
  title: string;
  /** Called when the reader leaves it, by whatever way. */
  onClose: () => void;
  children: ReactNode;
}

/** Shown as long as it is rendered; the focus goes back to where it was. */
export function Dialog({ title, onClose, children }: Props) {
  const intl = useIntl();
  const id = useId();
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement as HTMLElement | null;
    if (dialog && !dialog.open) dialog.showModal?.();
    // To what is to be filled in, rather than to the button that closes it.
    dialog
      ?.querySelector<HTMLElement>(
        'form :is(input:not([type=hidden], [type=file]), select, textarea)',
      )
      ?.focus();
    return () => {
      dialog?.close?.();
      before?.focus?.();
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className="gp-dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="gp-dialog-head">
        <h2 id={id}>{title}</h2>
        <button
          type="button"
          className="gp-button gp-quiet gp-compact"
          aria-label={intl.formatMessage(messages.close)}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      {children}
    </dialog>
  );
}
