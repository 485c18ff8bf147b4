/** Offers what was typed before and not saved. */
import { FormattedMessage, useIntl } from 'react-intl';
import type { Draft } from './draft';

interface Props {
  draft: Draft;
  /** Whether the content was saved since by somebody else. */
  outdated: boolean;
  onTake: () => void;
  onDrop: () => void;
}

export function DraftNotice({ draft, outdated, onTake, onDrop }: Props) {
  const intl = useIntl();
  const at = new Date(draft.at);
  return (
    <div className="gp-notice gp-warn">
      <p>
        <FormattedMessage
          id="这里有一份没有保存的修改，保留于 {day} {time}。"
          defaultMessage="这里有一份没有保存的修改，保留于 {day} {time}。"
          values={{
            day: intl.formatDate(at, { month: 'long', day: 'numeric' }),
            time: intl.formatTime(at, { hour: '2-digit', minute: '2-digit' }),
          }}
        />{' '}
        {outdated && (
          <FormattedMessage
            id="此后内容又被修改过，恢复时请核对。"
            defaultMessage="此后内容又被修改过，恢复时请核对。"
          />
        )}
      </p>
      <p className="gp-row">
        <button type="button" className="gp-button gp-compact" onClick={onTake}>
          <FormattedMessage id="恢复这些修改" defaultMessage="恢复这些修改" />
        </button>
        <button
          type="button"
          className="gp-button gp-compact gp-quiet"
          onClick={onDrop}
        >
          <FormattedMessage id="丢弃" defaultMessage="丢弃" />
        </button>
      </p>
    </div>
  );
}
