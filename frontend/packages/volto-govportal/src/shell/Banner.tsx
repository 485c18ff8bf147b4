/** Announcements above the page: everybody's, and those of the region that the page belongs to. */
import { useEffect, useRef, useState } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Icon } from '../components/Icon';
import { type BannerNote, usePortal } from '../data/portal';
import { dismiss, dismissed } from './dismissed';

const messages = defineMessages({
  label: { id: '公告提示', defaultMessage: '公告提示' },
  close: {
    id: '不再提示：{title}',
    defaultMessage: '不再提示：{title}',
  },
});

/** More than these would push the page away. */
const MOST = 3;

/** The banners of a page: a region speaks on its own pages only. */
export function bannersAt(banners: BannerNote[], pathname: string) {
  return banners
    .filter(
      ({ scope, url }) =>
        url !== pathname &&
        (!scope || pathname === scope || pathname.startsWith(`${scope}/`)),
    )
    .slice(0, MOST);
}

export function Banner({ pathname }: { pathname: string }) {
  const intl = useIntl();
  const { banners } = usePortal();
  const [gone, setGone] = useState<string[]>([]);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => setGone(dismissed()), []);

  const shown = bannersAt(
    banners.filter(({ uid }) => !gone.includes(uid)),
    pathname,
  );
  if (shown.length === 0) return null;

  function close(uid: string) {
    dismiss(uid);
    setGone([...gone, uid]);
    // The button is gone with its banner: go on where it was, or at the page.
    const others = list.current?.querySelectorAll<HTMLElement>('a') ?? [];
    const next =
      shown.length > 1
        ? others[shown[0].uid === uid ? 1 : 0]
        : document.getElementById('main-content');
    next?.focus();
  }

  return (
    <aside
      className="gp-banner gp-no-print"
      aria-label={intl.formatMessage(messages.label)}
    >
      <ul className="gp-wide" ref={list}>
        {shown.map(({ uid, title, url, important }) => (
          <li
            key={uid}
            data-uid={uid}
            className={important ? 'gp-important' : undefined}
          >
            <Icon name={important ? 'warning' : 'megaphone'} />
            <p>
              {important && (
                <strong>
                  <FormattedMessage id="重要公告" defaultMessage="重要公告" />
                </strong>
              )}
              <Link to={url}>{title}</Link>
            </p>
            <button
              type="button"
              aria-label={intl.formatMessage(messages.close, { title })}
              onClick={() => close(uid)}
            >
              <Icon name="close" />
            </button>
          </li>
        ))}
      </ul>
    </aside>
  );
}
