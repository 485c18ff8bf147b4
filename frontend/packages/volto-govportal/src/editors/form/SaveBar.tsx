/** Saving, previewing and leaving, always in sight. */
import { FormattedMessage } from 'react-intl';

interface Props {
  dirty: boolean;
  busy: boolean;
  /** When it was saved last, in words; empty before that. */
  saved: string;
  onSave: () => void;
  onPreview: () => void;
  onCancel: () => void;
}

export function SaveBar({
  dirty,
  busy,
  saved,
  onSave,
  onPreview,
  onCancel,
}: Props) {
  return (
    <div className="gp-save-bar">
      <button
        type="button"
        className="gp-button gp-primary"
        disabled={busy}
        aria-keyshortcuts="Control+S"
        onClick={onSave}
      >
        {busy ? (
          <FormattedMessage id="正在保存……" defaultMessage="正在保存……" />
        ) : (
          <FormattedMessage id="保存" defaultMessage="保存" />
        )}
      </button>
      <button
        type="button"
        className="gp-button"
        disabled={busy}
        onClick={onPreview}
      >
        <FormattedMessage id="保存并预览" defaultMessage="保存并预览" />
      </button>
      <button
        type="button"
        className="gp-button gp-quiet"
        disabled={busy}
        onClick={onCancel}
      >
        <FormattedMessage id="取消" defaultMessage="取消" />
      </button>
      <span className="gp-save-state">
        {dirty ? (
          <FormattedMessage
            id="有未保存的修改"
            defaultMessage="有未保存的修改"
          />
        ) : saved ? (
          <FormattedMessage
            id="已于 {time} 保存"
            defaultMessage="已于 {time} 保存"
            values={{ time: saved }}
          />
        ) : (
          <span className="gp-keys">
            <FormattedMessage
              id="没有修改（按 Ctrl+S 也可以保存）"
              defaultMessage="没有修改（按 Ctrl+S 也可以保存）"
            />
          </span>
        )}
      </span>
    </div>
  );
}
