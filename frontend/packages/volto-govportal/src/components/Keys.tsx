/** 键盘操作: the shortcuts of a page, listed in a dialog, with the switch of single keys. */
import { type ReactNode, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Dialog } from './Dialog';
import { useShortcuts, useSingleKeys } from './useShortcuts';
import './Keys.scss';

const messages = defineMessages({
  title: { id: '键盘操作', defaultMessage: '键盘操作' },
});

/** A chord and what it does. */
export interface Key {
  chord: string;
  title: ReactNode;
}

/** A chord as the keys that are pressed. */
export function Chord({ chord }: { chord: string }) {
  const keys = chord === '+' ? [chord] : chord.split('+');
  return (
    <>
      {keys.map((key, number) => (
        <span key={number}>
          {number > 0 && '+'}
          <kbd>{key}</kbd>
        </span>
      ))}
    </>
  );
}

export function Keys({ keys }: { keys: Key[] }) {
  const intl = useIntl();
  const [open, setOpen] = useState(false);
  const [on, turn] = useSingleKeys();
  useShortcuts({ '?': () => setOpen(true) });
  const single = keys.some(({ chord }) => !chord.startsWith('Alt+'));
  const all: Key[] = [
    ...keys,
    {
      chord: 'Ctrl+Enter',
      title: (
        <FormattedMessage
          id="在对话框中确认办理"
          defaultMessage="在对话框中确认办理"
        />
      ),
    },
    {
      chord: 'Esc',
      title: <FormattedMessage id="关闭对话框" defaultMessage="关闭对话框" />,
    },
    {
      chord: '?',
      title: (
        <FormattedMessage id="打开这份说明" defaultMessage="打开这份说明" />
      ),
    },
  ];
  return (
    <>
      <button
        type="button"
        className="gp-button gp-quiet gp-compact gp-no-print"
        onClick={() => setOpen(true)}
      >
        {intl.formatMessage(messages.title)}
        {on && <kbd aria-hidden="true">?</kbd>}
      </button>
      {open && (
        <Dialog
          title={intl.formatMessage(messages.title)}
          onClose={() => setOpen(false)}
        >
          <dl className="gp-key-list">
            {all.map(({ chord, title }) => (
              <div key={chord}>
                <dt>
                  <Chord chord={chord} />
                </dt>
                <dd>{title}</dd>
              </div>
            ))}
          </dl>
          {single && (
            <label className="gp-check">
              <input
                type="checkbox"
                checked={on}
                onChange={(event) => turn(event.target.checked)}
              />
              <FormattedMessage
                id="使用单键操作（输入文字时不起作用）"
                defaultMessage="使用单键操作（输入文字时不起作用）"
              />
            </label>
          )}
        </Dialog>
      )}
    </>
  );
}
