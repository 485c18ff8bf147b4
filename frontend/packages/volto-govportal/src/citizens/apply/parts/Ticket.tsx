/** The number and the query password of a case, which are shown this once. */
import { useState } from 'react';
import { FormattedMessage } from 'react-intl';
import { Icon } from '../../../components/Icon';
import type { Ticket as Given } from '../data';

export function Ticket({ ticket }: { ticket: Given }) {
  const [copied, setCopied] = useState<boolean | null>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(
        `办件编号：${ticket.number}\n查询密码：${ticket.query_password}`,
      );
      setCopied(true);
    } catch {
      setCopied(false);
    }
  }

  return (
    <div className="gp-ticket">
      <dl className="gp-facts">
        <div>
          <dt>
            <FormattedMessage id="办件编号" defaultMessage="办件编号" />
          </dt>
          <dd className="gp-code">{ticket.number}</dd>
        </div>
        <div>
          <dt>
            <FormattedMessage id="查询密码" defaultMessage="查询密码" />
          </dt>
          <dd className="gp-code">{ticket.query_password}</dd>
        </div>
      </dl>
      <p className="gp-notice gp-warn">
        <FormattedMessage
          id="查询密码只显示这一次，请抄下、复制或者打印。不登录时，凭办件编号和查询密码查进度。"
          defaultMessage="查询密码只显示这一次，请抄下、复制或者打印。不登录时，凭办件编号和查询密码查进度。"
        />
      </p>
      <p className="gp-row gp-no-print">
        <button type="button" className="gp-button" onClick={copy}>
          <Icon name="document" />
          <FormattedMessage id="复制" defaultMessage="复制" />
        </button>
        <button
          type="button"
          className="gp-button"
          onClick={() => window.print()}
        >
          <Icon name="print" />
          <FormattedMessage id="打印" defaultMessage="打印" />
        </button>
        <span role="status" className="gp-soft">
          {copied === true && (
            <FormattedMessage id="已复制" defaultMessage="已复制" />
          )}
          {copied === false && (
            <FormattedMessage
              id="没能复制，请手工抄下"
              defaultMessage="没能复制，请手工抄下"
            />
          )}
        </span>
      </p>
    </div>
  );
}
