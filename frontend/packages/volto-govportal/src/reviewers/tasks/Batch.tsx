/** One action on several tasks: choose, say why, watch it, and read what became of each. */
import { useEffect, useId, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import { Field } from '../../components/Field';
import { RefusedError, send } from '../../data/send';
import type { Task, Transition } from '../data';
import { chunks, common } from './common';

const messages = defineMessages({
  bar: { id: '批量办理', defaultMessage: '批量办理' },
  dialog: {
    id: '{title}：{count} 项',
    defaultMessage: '{title}：{count} 项',
  },
  reason: { id: '原因', defaultMessage: '原因' },
  comment: { id: '意见', defaultMessage: '意见' },
  reasonHelp: {
    id: '同一原因记入每一项，提交人看得到。',
    defaultMessage: '同一原因记入每一项，提交人看得到。',
  },
  commentHelp: {
    id: '可以不填。同一意见记入每一项的办理记录。',
    defaultMessage: '可以不填。同一意见记入每一项的办理记录。',
  },
  needed: {
    id: '请填写原因。',
    defaultMessage: '请填写原因。',
  },
  failed: {
    id: '没有办成，请稍后再试。',
    defaultMessage: '没有办成，请稍后再试。',
  },
  progress: { id: '办理进度', defaultMessage: '办理进度' },
});

export interface Outcome {
  UID: string;
  title: string;
  status: number;
  message: string;
}

/** Items of one request: each is a transaction, and the bar moves after each. */
const SIZE = 5;

/** Do it in parts; what a part as a whole is refused for is said of each of its items. */
export async function perform(
  items: Task[],
  transition: string,
  comment: string,
  otherwise: string,
  onPart: (outcomes: Outcome[]) => void,
) {
  for (const part of chunks(items, SIZE)) {
    try {
      const { results } = await send<{ results: Outcome[] }>(
        'post',
        '/@tasks-batch',
        {
          items: part.map(({ UID, seen }) => ({ UID, seen })),
          transition,
          comment,
        },
      );
      onPart(results);
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const { status, message } = error.refusal;
      onPart(
        part.map(({ UID, title }) => ({
          UID,
          title,
          status: status || 503,
          message: message || otherwise,
        })),
      );
    }
  }
}

interface Props {
  selectable: Task[];
  picked: Task[];
  onChoose: (items: Task[]) => void;
  /** What became of each: what is listed is to be read again. */
  onDone: (outcomes: Outcome[]) => void;
}

export function Batch({ selectable, picked, onChoose, onDone }: Props) {
  const intl = useIntl();
  const id = useId();
  const all = useRef<HTMLInputElement>(null);
  const [action, setAction] = useState<Transition | null>(null);
  const some = picked.length > 0 && picked.length < selectable.length;
  useEffect(() => {
    if (all.current) all.current.indeterminate = some;
  }, [some]);
  const actions = common(picked);
  return (
    <>
      <div
        className="gp-task-batch gp-no-print"
        role="group"
        aria-label={intl.formatMessage(messages.bar)}
      >
        <label className="gp-check" htmlFor={id}>
          <input
            ref={all}
            id={id}
            type="checkbox"
            checked={picked.length === selectable.length}
            onChange={(event) =>
              onChoose(event.target.checked ? selectable : [])
            }
          />
          <FormattedMessage id="全选本页" defaultMessage="全选本页" />
        </label>
        <span role="status">
          <FormattedMessage
            id="已选 {count} 项"
            defaultMessage="已选 {count} 项"
            values={{ count: picked.length }}
          />
        </span>
        {actions.map((one) => (
          <button
            key={one.id}
            type="button"
            className={`gp-button gp-compact${
              one.kind === 'forward' ? ' gp-primary' : ''
            }${one.kind === 'back' ? ' gp-danger' : ''}`}
            onClick={() => setAction(one)}
          >
            {one.title}
          </button>
        ))}
        {picked.length > 0 && actions.length === 0 && (
          <span className="gp-soft">
            <FormattedMessage
              id="所选内容没有共同的办理动作，请按环节筛选后再选。"
              defaultMessage="所选内容没有共同的办理动作，请按环节筛选后再选。"
            />
          </span>
        )}
      </div>
      {action && (
        <BatchDialog
          action={action}
          items={picked}
          onClose={() => setAction(null)}
          onDone={(found) => {
            setAction(null);
            onDone(found);
          }}
        />
      )}
    </>
  );
}

interface DialogProps {
  action: Transition;
  items: Task[];
  onClose: () => void;
  onDone: Props['onDone'];
}

function BatchDialog({ action, items, onClose, onDone }: DialogProps) {
  const intl = useIntl();
  const [comment, setComment] = useState('');
  const [fault, setFault] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const busy = done !== null;

  async function go() {
    if (action.needs_reason && !comment.trim()) {
      setFault(intl.formatMessage(messages.needed));
      form.current?.querySelector('textarea')?.focus();
      return;
    }
    setDone(0);
    const found: Outcome[] = [];
    await perform(
      items,
      action.id,
      comment.trim(),
      intl.formatMessage(messages.failed),
      (part) => {
        found.push(...part);
        setDone(found.length);
      },
    );
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
        ref={form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          go();
        }}
      >
        <ol className="gp-batch-titles">
          {items.map((item) => (
            <li key={item.UID}>{item.title}</li>
          ))}
        </ol>
        <Field
          label={intl.formatMessage(
            action.needs_reason ? messages.reason : messages.comment,
          )}
          help={intl.formatMessage(
            action.needs_reason ? messages.reasonHelp : messages.commentHelp,
          )}
          fault={fault}
          required={action.needs_reason}
        >
          {(control) => (
            <textarea
              {...control}
              className="gp-input"
              value={comment}
              disabled={busy}
              onChange={(event) => setComment(event.target.value)}
            />
          )}
        </Field>
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
              action.kind === 'forward' ? 'gp-primary' : 'gp-danger'
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

/** What became of each; gets the focus, for the items themselves are gone from the list. */
export function Outcomes({ outcomes }: { outcomes: Outcome[] }) {
  const ref = useRef<HTMLDivElement>(null);
  const refused = outcomes.filter(({ status }) => status !== 200);
  const done = outcomes.length - refused.length;
  useEffect(() => {
    ref.current?.focus();
  }, [outcomes]);
  return (
    <div
      ref={ref}
      className={`gp-notice ${refused.length ? 'gp-warn' : 'gp-good'}`}
      role="status"
      tabIndex={-1}
    >
      <p>
        <FormattedMessage
          id="已办理 {done} 项，未办成 {refused} 项。"
          defaultMessage="已办理 {done} 项，未办成 {refused} 项。"
          values={{ done, refused: refused.length }}
        />
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ UID, title, message }) => (
            <li key={UID}>
              {title && <b>{title}：</b>}
              {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
