/** The bar above a list: choose items, and an action that all of them allow. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { LOOKS, type Tone } from '../tones';
import type { Item, Outcome } from './inParts';

const messages = defineMessages({
  bar: { id: '批量办理', defaultMessage: '批量办理' },
});

export interface BatchAction {
  id: string;
  title: string;
  tone: Tone;
}

interface Props<T extends Item, A extends BatchAction> {
  /** What can be chosen. */
  items: T[];
  picked: T[];
  onChoose: (items: T[]) => void;
  /** What all of the chosen allow. */
  actions: A[];
  /** The dialog of an action. */
  dialog: (
    action: A,
    onClose: () => void,
    onDone: (outcomes: Outcome[]) => void,
  ) => ReactNode;
  /** Told what became of each: what is listed is to be read again. */
  onDone: (outcomes: Outcome[]) => void;
}

export function Batch<T extends Item, A extends BatchAction>(
  props: Props<T, A>,
) {
  const { items, picked, onChoose, actions, dialog, onDone } = props;
  const intl = useIntl();
  const id = useId();
  const all = useRef<HTMLInputElement>(null);
  const [action, setAction] = useState<A | null>(null);
  const some = picked.length > 0 && picked.length < items.length;
  useEffect(() => {
    if (all.current) all.current.indeterminate = some;
  }, [some]);
  const close = () => setAction(null);
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
            id="已选 {count} 项"
            defaultMessage="已选 {count} 项"
            values={{ count: picked.length }}
          />
        </span>
        {actions.map((one) => (
          <button
            key={one.id}
            type="button"
            className={`gp-button gp-compact${LOOKS[one.tone]}`}
            onClick={() => setAction(one)}
          >
            {one.title}
          </button>
        ))}
        {picked.length > 0 && actions.length === 0 && (
          <span className="gp-soft">
            <FormattedMessage
              id="所选各项没有共同的办理动作，请筛选后再选。"
              defaultMessage="所选各项没有共同的办理动作，请筛选后再选。"
            />
          </span>
        )}
      </div>
      {action &&
        dialog(action, close, (outcomes) => {
          close();
          onDone(outcomes);
        })}
    </>
  );
}
