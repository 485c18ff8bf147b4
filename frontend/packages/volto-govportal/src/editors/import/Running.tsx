/** What an import is doing, as far as anybody knows. */
import { FormattedMessage } from 'react-intl';
import type { Status } from './useImport';
import '../progress.scss';

export function Running({ status }: { status: Status | null }) {
  return (
    <div role="status">
      {status && (
        <div className="gp-notice">
          <Words {...status} />
          <Bar {...status} />
          <p className="gp-soft gp-small">
            <FormattedMessage
              id="请不要关闭页面。行数多的文件需要几分钟。"
              defaultMessage="请不要关闭页面。行数多的文件需要几分钟。"
            />
          </p>
        </div>
      )}
    </div>
  );
}

function Words({ sent, progress }: Status) {
  if (sent < 1) {
    return (
      <FormattedMessage
        id="正在上传文件：{percent}%"
        defaultMessage="正在上传文件：{percent}%"
        values={{ percent: Math.floor(sent * 100) }}
      />
    );
  }
  if (progress?.state === 'checking') {
    return progress.parts > 1 ? (
      <FormattedMessage
        id="正在逐行处理（第 {part} 步，共 {parts} 步）：{rows}／{total} 行"
        defaultMessage="正在逐行处理（第 {part} 步，共 {parts} 步）：{rows}／{total} 行"
        values={{ ...progress }}
      />
    ) : (
      <FormattedMessage
        id="正在逐行处理：{rows}／{total} 行"
        defaultMessage="正在逐行处理：{rows}／{total} 行"
        values={{ ...progress }}
      />
    );
  }
  if (progress?.state === 'storing' || progress?.state === 'done') {
    return (
      <FormattedMessage
        id="各行已处理，正在保存…"
        defaultMessage="各行已处理，正在保存…"
      />
    );
  }
  return <FormattedMessage id="正在读取文件…" defaultMessage="正在读取文件…" />;
}

/** A bar that says nothing where nobody knows. */
function Bar({ sent, progress }: Status) {
  if (sent < 1) {
    return (
      <progress className="gp-progress" value={sent} max={1} aria-hidden />
    );
  }
  const total = progress?.state === 'checking' ? progress.total : 0;
  return total > 0 ? (
    <progress
      className="gp-progress"
      value={progress?.rows}
      max={total}
      aria-hidden
    />
  ) : (
    <progress className="gp-progress" aria-hidden />
  );
}
