/** What the pages have around them on which something is handed in. */
import type { ReactNode } from 'react';
import { FormattedMessage } from 'react-intl';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import { type Start, START } from './data';

/** Shows a page only where there is somebody to receive what is handed in. */
export function Installed({ children }: { children: ReactNode }) {
  const [{ refusal }] = useResource<Start>(START);
  if (refusal) return <Problem status={refusal.status || 503} />;
  return <>{children}</>;
}

/** Handing in needs scripts; who has none telephones. */
export function NoScript() {
  return (
    <noscript>
      <p className="gp-notice gp-warn">
        <FormattedMessage
          id="在线提交需要浏览器允许运行脚本；也可以拨打 12345 或者办理部门的电话。"
          defaultMessage="在线提交需要浏览器允许运行脚本；也可以拨打 12345 或者办理部门的电话。"
        />
      </p>
    </noscript>
  );
}
