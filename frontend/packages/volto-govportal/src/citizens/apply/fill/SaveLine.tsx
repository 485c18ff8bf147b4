/** Whether what was typed is kept, said quietly; what needs the reader is said aloud. */
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../../components/Icon';
import type { Draft } from './useDraft';

interface Props {
  draft: Draft;
  onReload: () => void;
}

export function SaveLine({ draft, onReload }: Props) {
  const { state, refusal } = draft;
  if (state === 'conflict') {
    return (
      <div className="gp-notice gp-warn" role="alert">
        <p>
          <FormattedMessage
            id="这份申请在别处已经改动，这里最后的改动没有保存。请重新载入后再填。"
            defaultMessage="这份申请在别处已经改动，这里最后的改动没有保存。请重新载入后再填。"
          />
        </p>
        <button type="button" className="gp-button" onClick={onReload}>
          <FormattedMessage id="重新载入" defaultMessage="重新载入" />
        </button>
      </div>
    );
  }
  if (state === 'failed' || state === 'refused') {
    return (
      <div className="gp-notice gp-bad" role="alert">
        <p>
          <FormattedMessage
            id="保存失败：{reason}"
            defaultMessage="保存失败：{reason}"
            values={{
              reason: refusal?.message || (
                <FormattedMessage
                  id="网络不通，已填的内容还在本页，请不要关闭。"
                  defaultMessage="网络不通，已填的内容还在本页，请不要关闭。"
                />
              ),
            }}
          />
        </p>
        <button
          type="button"
          className="gp-button gp-compact"
          onClick={() => {
            draft.flush().catch(() => undefined);
          }}
        >
          <FormattedMessage id="再保存一次" defaultMessage="再保存一次" />
        </button>
      </div>
    );
  }
  return (
    <p className="gp-save gp-soft gp-small" role="status">
      {state === 'saved' && (
        <>
          <Icon name="check" />
          <FormattedMessage id="已保存" defaultMessage="已保存" />
        </>
      )}
      {(state === 'saving' || state === 'waiting') && (
        <FormattedMessage id="正在保存…" defaultMessage="正在保存…" />
      )}
      {state === 'untouched' && (
        <FormattedMessage
          id="填写的内容自动保存，可以随时离开，回来接着填。"
          defaultMessage="填写的内容自动保存，可以随时离开，回来接着填。"
        />
      )}
    </p>
  );
}
