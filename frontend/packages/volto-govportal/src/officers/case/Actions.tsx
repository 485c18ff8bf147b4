/** What may be done to a case now: a button each, a letter each, a dialog each. */
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import type { Titled } from '../../citizens/apply/data';
import type { Case, Done } from '../data';
import { actionOf } from '../dialogs/actions';
import { applies } from '../dialogs/applies';
import { dialogOf } from '../dialogs/dialogs';
import type { Judged } from './useJudgements';
import { useShortcuts } from './useShortcuts';

interface Props {
  item: Case;
  judged: Judged[];
  reload: () => Promise<void>;
  /** Told the action's title, and what became of the case. */
  onDone: (action: string, done: Done) => Promise<void>;
}

const ORDER = { forward: 0, back: 1, plain: 2 };
const LOOKS = { forward: ' gp-primary', back: ' gp-danger', plain: '' };

export function Actions({ item, judged, reload, onDone }: Props) {
  const [chosen, setChosen] = useState<Titled | null>(null);
  const actions = item.actions
    .filter(({ id }) => applies(id, item))
    .sort(
      (one, other) =>
        ORDER[actionOf(one.id).tone] - ORDER[actionOf(other.id).tone],
    );
  const keys = Object.fromEntries(
    actions
      .map((one) => [actionOf(one.id).key, () => setChosen(one)] as const)
      .filter(([key]) => key),
  );
  const [on, turn] = useShortcuts(keys);
  const Chosen = chosen && dialogOf(chosen.id);
  return (
    <section
      className="gp-sheet gp-decide gp-no-print"
      aria-labelledby="actions"
    >
      <h2 id="actions">
        <FormattedMessage id="办理" defaultMessage="办理" />
      </h2>
      {actions.length === 0 && (
        <p className="gp-soft">
          <FormattedMessage
            id="现在没有需要您办理的动作。"
            defaultMessage="现在没有需要您办理的动作。"
          />
        </p>
      )}
      <div className="gp-decide-buttons">
        {actions.map((one) => {
          const { key, tone } = actionOf(one.id);
          return (
            <button
              key={one.id}
              type="button"
              className={`gp-button${LOOKS[tone]}`}
              aria-keyshortcuts={on && key ? key : undefined}
              onClick={() => setChosen(one)}
            >
              {one.title}
              {on && key && <kbd aria-hidden="true">{key}</kbd>}
            </button>
          );
        })}
      </div>
      {actions.length > 0 && (
        <details className="gp-keys">
          <summary>
            <FormattedMessage id="键盘操作" defaultMessage="键盘操作" />
          </summary>
          <label className="gp-check">
            <input
              type="checkbox"
              checked={on}
              onChange={(event) => turn(event.target.checked)}
            />
            <FormattedMessage
              id="按按钮上的字母键打开对话框（输入文字时不起作用）"
              defaultMessage="按按钮上的字母键打开对话框（输入文字时不起作用）"
            />
          </label>
          <ul className="gp-plain-list">
            <li>
              <kbd>Ctrl</kbd>+<kbd>Enter</kbd>{' '}
              <FormattedMessage
                id="在对话框中确认办理"
                defaultMessage="在对话框中确认办理"
              />
            </li>
            <li>
              <kbd>Esc</kbd>{' '}
              <FormattedMessage id="关闭对话框" defaultMessage="关闭对话框" />
            </li>
          </ul>
        </details>
      )}
      {chosen && Chosen && (
        <Chosen
          item={item}
          action={chosen}
          judged={judged}
          reload={reload}
          onClose={() => setChosen(null)}
          onDone={async (done) => {
            setChosen(null);
            await onDone(chosen.title, done);
          }}
        />
      )}
    </section>
  );
}
