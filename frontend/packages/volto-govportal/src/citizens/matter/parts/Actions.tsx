/** What one can do with the page: apply, print, take it along, pass it on. */
import { type MouseEvent, useEffect, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Dialog } from '../../../components/Dialog';
import { Icon } from '../../../components/Icon';
import { useAddon } from '../../../data/portal';

const messages = defineMessages({
  qr: { id: '本页网址的二维码', defaultMessage: '本页网址的二维码' },
  dialog: { id: '用手机打开', defaultMessage: '用手机打开' },
  actions: { id: '操作', defaultMessage: '操作' },
});

interface Props {
  /** The page's path within the portal. */
  path: string;
  title: string;
  onlineUrl?: string;
  /** The matter that one can apply for here, by its UID. */
  applyFor?: string;
  /** The matter for which one can book a time, by its UID. */
  bookFor?: string;
  /** The matter about which one can ask its department, by its UID. */
  askAbout?: string;
  /** Whether there is a PDF of it. */
  pdf?: boolean;
}

export const qrOf = (path: string) => `/++api++${path}/@qr`;

export function Actions({
  path,
  title,
  onlineUrl = '',
  applyFor = '',
  bookFor = '',
  askAbout = '',
  pdf = true,
}: Props) {
  const intl = useIntl();
  const booking = useAddon('appointment');
  const asking = useAddon('interaction');
  // Print and share are the browser's: without scripts there is no way to offer them.
  const [ready, setReady] = useState(false);
  const [said, setSaid] = useState('');
  const [showQr, setShowQr] = useState(false);
  useEffect(() => setReady(true), []);

  async function share() {
    const url = window.location.href.split('#')[0];
    if (navigator.share) {
      // Whoever turns away from the choice has not failed.
      await navigator.share({ title, url }).catch(() => undefined);
      return;
    }
    try {
      await navigator.clipboard.writeText(url);
      setSaid('copied');
    } catch {
      setSaid('refused');
    }
  }

  function openQr(event: MouseEvent) {
    event.preventDefault();
    setShowQr(true);
  }

  return (
    <nav
      className="gp-actions gp-row gp-no-print"
      aria-label={intl.formatMessage(messages.actions)}
    >
      {applyFor && (
        <Link className="gp-button gp-primary" to={`/apply/${applyFor}`}>
          <Icon name="edit" />
          <FormattedMessage id="网上申请" defaultMessage="网上申请" />
        </Link>
      )}
      {bookFor && booking && (
        <Link className="gp-button" to={`/book?matter=${bookFor}`}>
          <Icon name="calendar" />
          <FormattedMessage id="网上预约" defaultMessage="网上预约" />
        </Link>
      )}
      {askAbout && asking && (
        <Link className="gp-button" to={`/consult?matter=${askAbout}`}>
          <Icon name="question" />
          <FormattedMessage id="咨询" defaultMessage="咨询" />
        </Link>
      )}
      {onlineUrl && (
        <a className="gp-button" href={onlineUrl}>
          <FormattedMessage id="在线办理" defaultMessage="在线办理" />
          <Icon name="external" />
        </a>
      )}
      {ready && (
        <button
          type="button"
          className="gp-button"
          onClick={() => window.print()}
        >
          <Icon name="print" />
          <FormattedMessage id="打印" defaultMessage="打印" />
        </button>
      )}
      {pdf && (
        <a className="gp-button" href={`/++api++${path}/@pdf`} download>
          <Icon name="download" />
          <FormattedMessage id="下载 PDF" defaultMessage="下载 PDF" />
        </a>
      )}
      {ready && (
        <button type="button" className="gp-button" onClick={share}>
          <Icon name="share" />
          <FormattedMessage id="分享" defaultMessage="分享" />
        </button>
      )}
      <a className="gp-button" href={qrOf(path)} onClick={openQr}>
        <Icon name="link" />
        <FormattedMessage id="二维码" defaultMessage="二维码" />
      </a>
      <span role="status" className="gp-soft">
        {said === 'copied' && (
          <FormattedMessage id="链接已复制" defaultMessage="链接已复制" />
        )}
        {said === 'refused' && (
          <FormattedMessage
            id="没能复制，请从地址栏复制链接"
            defaultMessage="没能复制，请从地址栏复制链接"
          />
        )}
      </span>
      {showQr && (
        <Dialog
          title={intl.formatMessage(messages.dialog)}
          onClose={() => setShowQr(false)}
        >
          <img
            className="gp-qr"
            src={qrOf(path)}
            alt={intl.formatMessage(messages.qr)}
            width="240"
            height="240"
          />
          <p className="gp-code gp-small">
            {window.location.href.split('#')[0]}
          </p>
        </Dialog>
      )}
    </nav>
  );
}
