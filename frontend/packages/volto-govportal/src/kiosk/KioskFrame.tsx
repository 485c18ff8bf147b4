/** The frame of every page at a kiosk: large, without a way out, and new for whoever comes next. */
import { type MouseEvent, type ReactNode, useCallback, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useDispatch, useSelector } from 'react-redux';
import { Link, useHistory } from 'react-router-dom';
import { logout } from '@plone/volto/actions/userSession/userSession';
import { Dialog } from '../components/Dialog';
import { Icon } from '../components/Icon';
import { usePortal } from '../data/portal';
import { useResource } from '../data/resource';
import { Mark } from '../shell/Mark';
import { Modes } from '../shell/Modes';
import { Problem } from '../shell/Problem';
import { handOver } from './handed';
import { forget, isKioskPage, KIOSK, SETTINGS } from './mode';
import { printFile } from './printFile';
import { useIdle } from './useIdle';
import { wayOf } from './ways';
import { understood, useWedge } from './wedge';
import './kiosk.scss';

const messages = defineMessages({
  warning: { id: '还在使用吗？', defaultMessage: '还在使用吗？' },
  bar: { id: '自助终端', defaultMessage: '自助终端' },
});

export interface Settings {
  idle_seconds: number;
  warn_seconds: number;
}

/** Until the settings are read. */
const USUAL: Settings = { idle_seconds: 90, warn_seconds: 20 };

interface Props {
  pathname: string;
  children: ReactNode;
}

export function KioskFrame({ pathname, children }: Props) {
  const intl = useIntl();
  const history = useHistory();
  const dispatch = useDispatch<any>();
  const { title } = usePortal();
  const [{ data = USUAL, refusal }] = useResource<Settings>(SETTINGS);
  const token = useSelector((state: any) => state.userSession.token);
  const [said, setSaid] = useState<'' | 'outside' | 'unprintable' | 'unread'>(
    '',
  );

  const reset = useCallback(async () => {
    if (token) await dispatch(logout()).catch(() => undefined);
    forget();
    // A page that is loaded anew remembers nothing of what was read before.
    window.location.replace(KIOSK);
  }, [dispatch, token]);

  // At the start there is nothing of anybody's.
  const used = pathname !== KIOSK || !!token;
  const { left, stay } = useIdle(
    data.idle_seconds,
    data.warn_seconds,
    used,
    reset,
  );

  useWedge((text) => {
    const read = understood(text, window.location.origin);
    setSaid(read.kind === 'unknown' ? 'unread' : '');
    if (read.kind === 'page') history.push(read.path);
    if (read.kind === 'card') {
      handOver(read.number);
      history.push(`${KIOSK}/progress?card=${Date.now()}`);
    }
  });

  async function click(event: MouseEvent<HTMLElement>) {
    setSaid('');
    const link = (event.target as HTMLElement).closest?.('a');
    if (!link) return;
    const way = wayOf(link, window.location.origin);
    if (way.kind === 'stay') return;
    event.preventDefault();
    event.stopPropagation();
    if (way.kind === 'leave') setSaid('outside');
    if (way.kind === 'go') history.push(way.path);
    if (way.kind === 'print') {
      const printed = await printFile(way.address).catch(() => false);
      if (!printed) setSaid('unprintable');
    }
  }

  return (
    // Links are caught before they lead anywhere; with keys they click, too.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className="gp-kiosk" onClickCapture={click}>
      <header
        className="gp-kiosk-bar gp-no-print"
        aria-label={intl.formatMessage(messages.bar)}
      >
        <Link className="gp-kiosk-name" to={KIOSK}>
          <Mark />
          <span>{title}</span>
        </Link>
        <Modes />
        {used && (
          <div className="gp-row">
            <button
              type="button"
              className="gp-button"
              onClick={() => history.goBack()}
            >
              <Icon name="back" />
              <FormattedMessage id="返回" defaultMessage="返回" />
            </button>
            <button
              type="button"
              className="gp-button"
              onClick={() => window.print()}
            >
              <Icon name="print" />
              <FormattedMessage id="打印本页" defaultMessage="打印本页" />
            </button>
            <button
              type="button"
              className="gp-button gp-primary"
              onClick={reset}
            >
              <Icon name="home" />
              <FormattedMessage
                id="结束，回到首页"
                defaultMessage="结束，回到首页"
              />
            </button>
          </div>
        )}
      </header>
      <div role="status" className="gp-kiosk-said">
        {said === 'outside' && (
          <p className="gp-notice gp-warn">
            <FormattedMessage
              id="自助终端不能打开这个链接，请用手机或者电脑访问。"
              defaultMessage="自助终端不能打开这个链接，请用手机或者电脑访问。"
            />
          </p>
        )}
        {said === 'unprintable' && (
          <p className="gp-notice gp-warn">
            <FormattedMessage
              id="这个文件不能在终端打印，请到窗口索取，或者用手机下载。"
              defaultMessage="这个文件不能在终端打印，请到窗口索取，或者用手机下载。"
            />
          </p>
        )}
        {said === 'unread' && (
          <p className="gp-notice gp-warn">
            <FormattedMessage
              id="没有识别，请刷身份证，或者扫描本网的二维码。"
              defaultMessage="没有识别，请刷身份证，或者扫描本网的二维码。"
            />
          </p>
        )}
      </div>
      {refusal && isKioskPage(pathname) ? (
        <Problem status={refusal.status} />
      ) : (
        children
      )}
      {left !== null && (
        <Dialog title={intl.formatMessage(messages.warning)} onClose={stay}>
          <p aria-live="assertive">
            <FormattedMessage
              id="{seconds} 秒后回到首页，并清除您填写的内容。"
              defaultMessage="{seconds} 秒后回到首页，并清除您填写的内容。"
              values={{ seconds: left }}
            />
          </p>
          <p className="gp-row gp-dialog-foot">
            <button
              type="button"
              className="gp-button gp-primary"
              onClick={stay}
            >
              <FormattedMessage id="继续使用" defaultMessage="继续使用" />
            </button>
            <button type="button" className="gp-button" onClick={reset}>
              <FormattedMessage id="结束" defaultMessage="结束" />
            </button>
          </p>
        </Dialog>
      )}
    </div>
  );
}

export default KioskFrame;
