/** The frame of every action's dialog: what was refused, the fields, the way on and out. */
import { type ReactNode, useEffect } from 'react';
import { FormattedMessage } from 'react-intl';
import { Dialog } from '../../components/Dialog';
import type { Judged } from '../case/useJudgements';
import type { Titled } from '../../citizens/apply/data';
import type { Case, Done } from '../data';
import { actionOf } from './actions';
import type { Act } from './useAct';

/** What every action's dialog is given. */
export interface DialogProps {
  item: Case;
  action: Titled;
  reload: () => Promise<void>;
  onClose: () => void;
  onDone: (done: Done) => Promise<void>;
  /** What was found of the materials and isn't sent yet. */
  judged: Judged[];
}

interface Props {
  item: Case;
  action: Titled;
  act: Act;
  onClose: () => void;
  onSubmit: () => void;
  children: ReactNode;
}

export function Frame({
  item,
  action,
  act,
  onClose,
  onSubmit,
  children,
}: Props) {
  const { stale, busy, message, ref } = act;
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (!event.ctrlKey || event.key !== 'Enter' || stale || busy) return;
      event.preventDefault();
      onSubmit();
    }
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  });

  return (
    <Dialog title={action.title} onClose={() => !busy && onClose()}>
      <form
        ref={ref}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!stale) onSubmit();
        }}
      >
        {message && (
          <div className="gp-notice gp-bad" role="alert" tabIndex={-1}>
            <p>{message}</p>
            {stale && (
              <p>
                <FormattedMessage
                  id="页面已按最新情况刷新，现在的状态是“{state}”。请关闭对话框，核对后再办理。"
                  defaultMessage="页面已按最新情况刷新，现在的状态是“{state}”。请关闭对话框，核对后再办理。"
                  values={{ state: item.state.title }}
                />
              </p>
            )}
          </div>
        )}
        {children}
        <p className="gp-row gp-dialog-foot">
          {!stale && (
            <button
              type="submit"
              className={`gp-button ${
                actionOf(action.id).tone === 'back' ? 'gp-danger' : 'gp-primary'
              }`}
              disabled={busy}
            >
              {action.title}
            </button>
          )}
          <button
            type="button"
            className="gp-button"
            disabled={busy}
            onClick={onClose}
          >
            {stale ? (
              <FormattedMessage id="关闭" defaultMessage="关闭" />
            ) : (
              <FormattedMessage id="取消" defaultMessage="取消" />
            )}
          </button>
        </p>
      </form>
    </Dialog>
  );
}
