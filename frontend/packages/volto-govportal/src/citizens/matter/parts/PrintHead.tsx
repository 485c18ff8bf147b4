/** What only the printed page has: whose it is, its address, and the way back to it. */
import { defineMessages, useIntl } from 'react-intl';
import { usePortal } from '../../../data/portal';
import { qrOf } from './Actions';

const messages = defineMessages({
  qr: { id: '本页网址的二维码', defaultMessage: '本页网址的二维码' },
});

export function PrintHead({ path, url }: { path: string; url: string }) {
  const intl = useIntl();
  const portal = usePortal();
  return (
    <div className="gp-print-head">
      <p>
        {portal.title}
        <span className="gp-code">{url}</span>
      </p>
      <img
        src={qrOf(path)}
        alt={intl.formatMessage(messages.qr)}
        width="96"
        height="96"
      />
    </div>
  );
}
