/** The dialog of one action on several items: what it takes, and how far it is. */
import { type ReactNode, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import type { Submit } from '../../data/useSubmit';
import { Dialog } from '../Dialog';
import { Refused } from '../Refused';
import type { BatchAction } from './Batch';
import { inParts, type Item, type Outcome } from './inParts';

const messages = defineMessages({
  dialog: {
    id: '{title}：{count} 项',
    defaultMessage: '{title}：{count} 项',
  },
  failed: {
    id: '没有办成，请稍后再试。',
    defaultMessage: '没有办成，请稍后再试。',
  },
  progress: { id: '办理进度', defaultMessage: '办理进度' },
});

interface Props<T extends Item> {
  action: BatchAction;
  items: T[];
  /** Items of one request. */
  size: number;
  submit: Submit;
  /** What is missing of what the action takes, by field. */
  faultsOf: () => Record<string, string>;
  /** Does a part of the items. */
  send: (part: T[]) => Promise<Outcome[]>;
  onClose: () => void;
  onDone: (outcomes: Outcome[]) => void;
  /** The fields of what it takes. */
  children: (busy: boolean) => ReactNode;
}

export function BatchDialog<T extends Item>(props: Props<T>) {
  const { action, items, size, submit, faultsOf, send } = props;
  const { onClose, onDone, children } = props;
  const intl = useIntl();
  const [done, setDone] = useState<number | null>(null);
  const busy = done !== null;

  async function go() {
    const faults = faultsOf();
    if (Object.keys(faults).length > 0) {
      submit.refuse('', faults);
      return;
    }
    setDone(0);
    const found: Outcome[] = [];
    const otherwise = intl.formatMessage(messages.failed);
    await inParts(items, size, send, otherwise, (part) => {
      found.push(...part);
      setDone(found.length);
    });
    onDone(found);
  }

  return (
    <Dialog
      title={intl.formatMessage(messages.dialog, {
        title: action.title,
        count: items.length,
      })}
      onClose={() => !busy && onClose()}
    >
      <form
        ref={submit.ref}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <Refused message={submit.message} />
        <ol className="gp-batch-titles">
          {items.map(({ key, title }) => (
            <li key={key}>{title}</li>
          ))}
        </ol>
        {children(busy)}
        {done !== null && (
          <p role="status" className="gp-batch-progress">
            <progress
              max={items.length}
              value={done}
              aria-label={intl.formatMessage(messages.progress)}
            />
            <FormattedMessage
              id="已办 {done} 项，共 {count} 项"
              defaultMessage="已办 {done} 项，共 {count} 项"
              values={{ done, count: items.length }}
            />
          </p>
        )}
        <p className="gp-row gp-dialog-foot">
          <button
            type="submit"
            className={`gp-button ${
              action.tone === 'back' ? 'gp-danger' : 'gp-primary'
            }`}
            disabled={busy}
          >
            {action.title}
          </button>
          <button
            type="button"
            className="gp-button"
            disabled={busy}
            onClick={onClose}
          >
            <FormattedMessage id="取消" defaultMessage="取消" />
          </button>
        </p>
      </form>
    </Dialog>
  );
}
