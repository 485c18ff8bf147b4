/** One action on several cases: choose, say what it takes, and read what became of each. */
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Refused } from '../../components/Refused';
import { Dialog } from '../../components/Dialog';
import { RefusedError, send } from '../../data/send';
import { useSubmit } from '../../data/useSubmit';
import { chunks } from '../../reviewers/tasks/common';
import { type CaseRow, pageOf } from '../data';
import { actionOf, batchActions } from '../dialogs/actions';
import { dataOf, faultsOf, type Values } from '../dialogs/check';
import { Fields } from '../dialogs/Fields';

const messages = defineMessages({
  bar: { id: '批量办理', defaultMessage: '批量办理' },
  dialog: {
    id: '{title}：{count} 件',
    defaultMessage: '{title}：{count} 件',
  },
  failed: {
    id: '没有办成，请稍后再试。',
    defaultMessage: '没有办成，请稍后再试。',
  },
  progress: { id: '办理进度', defaultMessage: '办理进度' },
  accept: { id: '受理', defaultMessage: '受理' },
  pass_node: { id: '通过本环节', defaultMessage: '通过本环节' },
  grant: { id: '准予许可', defaultMessage: '准予许可' },
  assign: { id: '分派', defaultMessage: '分派' },
  deliver: { id: '送达', defaultMessage: '送达' },
  archive: { id: '归档', defaultMessage: '归档' },
  resume: { id: '恢复办理', defaultMessage: '恢复办理' },
});

export interface Outcome {
  uid: string;
  title: string;
  done: boolean;
  message: string;
}

interface Answer {
  results: { uid: string; done: boolean; message: string }[];
}

/** Cases of one request; the bar moves after each. */
const SIZE = 10;

/** Do it in parts; what a part as a whole is refused for is said of each of its cases. */
export async function perform(
  items: CaseRow[],
  action: string,
  data: Record<string, unknown>,
  otherwise: string,
  onPart: (outcomes: Outcome[]) => void,
) {
  for (const part of chunks(items, SIZE)) {
    const titleOf = (uid: string) =>
      part.find((item) => item.uid === uid)?.title ?? uid;
    try {
      const { results } = await send<Answer>('post', '/@worklist-batch', {
        action,
        cases: part.map(({ uid, revision }) => ({ uid, revision })),
        data,
      });
      onPart(results.map((one) => ({ ...one, title: titleOf(one.uid) })));
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      const message = error.refusal.message || otherwise;
      onPart(
        part.map(({ uid, title }) => ({ uid, title, done: false, message })),
      );
    }
  }
}

interface Props {
  items: CaseRow[];
  picked: CaseRow[];
  onChoose: (items: CaseRow[]) => void;
  onDone: (outcomes: Outcome[]) => void;
}

export function Batch({ items, picked, onChoose, onDone }: Props) {
  const intl = useIntl();
  const id = useId();
  const all = useRef<HTMLInputElement>(null);
  const [action, setAction] = useState('');
  const some = picked.length > 0 && picked.length < items.length;
  useEffect(() => {
    if (all.current) all.current.indeterminate = some;
  }, [some]);
  const actions = batchActions(picked.map(({ state }) => state.id));
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
            checked={picked.length === items.length}
            onChange={(event) => onChoose(event.target.checked ? items : [])}
          />
          <FormattedMessage id="全选本页" defaultMessage="全选本页" />
        </label>
        <span role="status">
          <FormattedMessage
            id="已选 {count} 件"
            defaultMessage="已选 {count} 件"
            values={{ count: picked.length }}
          />
        </span>
        {actions.map((one) => (
          <button
            key={one}
            type="button"
            className={`gp-button gp-compact${
              actionOf(one).tone === 'forward' ? ' gp-primary' : ''
            }`}
            onClick={() => setAction(one)}
          >
            {intl.formatMessage(messages[one as 'accept'])}
          </button>
        ))}
        {picked.length > 0 && actions.length === 0 && (
          <span className="gp-soft">
            <FormattedMessage
              id="所选办件没有共同的办理动作，请按分类筛选后再选。"
              defaultMessage="所选办件没有共同的办理动作，请按分类筛选后再选。"
            />
          </span>
        )}
      </div>
      {action && (
        <BatchDialog
          action={action}
          items={picked}
          onClose={() => setAction('')}
          onDone={(found) => {
            setAction('');
            onDone(found);
          }}
        />
      )}
    </>
  );
}

interface DialogProps {
  action: string;
  items: CaseRow[];
  onClose: () => void;
  onDone: Props['onDone'];
}

function BatchDialog({ action, items, onClose, onDone }: DialogProps) {
  const intl = useIntl();
  const submit = useSubmit();
  const [values, setValues] = useState<Values>({});
  const [done, setDone] = useState<number | null>(null);
  const { fields } = actionOf(action);
  const title = intl.formatMessage(messages[action as 'accept']);
  const busy = done !== null;

  async function go(event: FormEvent) {
    event.preventDefault();
    const faults = faultsOf(intl, fields, values);
    if (Object.keys(faults).length > 0) {
      submit.refuse('', faults);
      return;
    }
    setDone(0);
    const found: Outcome[] = [];
    await perform(
      items,
      action,
      dataOf(fields, values),
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
        title,
        count: items.length,
      })}
      onClose={() => !busy && onClose()}
    >
      <form ref={submit.ref} noValidate onSubmit={go}>
        <Refused message={submit.message} />
        <ol className="gp-batch-titles">
          {items.map((item) => (
            <li key={item.uid}>{item.title}</li>
          ))}
        </ol>
        <Fields
          fields={fields}
          values={values}
          faults={submit.faults}
          disabled={busy}
          uid={items[0].uid}
          onChange={(name, value) => setValues({ ...values, [name]: value })}
        />
        {done !== null && (
          <p role="status" className="gp-batch-progress">
            <progress
              max={items.length}
              value={done}
              aria-label={intl.formatMessage(messages.progress)}
            />
            <FormattedMessage
              id="已办 {done} 件，共 {count} 件"
              defaultMessage="已办 {done} 件，共 {count} 件"
              values={{ done, count: items.length }}
            />
          </p>
        )}
        <p className="gp-row gp-dialog-foot">
          <button
            type="submit"
            className="gp-button gp-primary"
            disabled={busy}
          >
            {title}
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

/** What became of each; gets the focus, for the cases themselves may be gone from the list. */
export function Outcomes({ outcomes }: { outcomes: Outcome[] }) {
  const ref = useRef<HTMLDivElement>(null);
  const refused = outcomes.filter(({ done }) => !done);
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
          id="已办理 {done} 件，未办成 {refused} 件。"
          defaultMessage="已办理 {done} 件，未办成 {refused} 件。"
          values={{
            done: outcomes.length - refused.length,
            refused: refused.length,
          }}
        />
      </p>
      {refused.length > 0 && (
        <ul>
          {refused.map(({ uid, title, message }) => (
            <li key={uid}>
              <Link to={pageOf(uid)}>{title}</Link>：{message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
