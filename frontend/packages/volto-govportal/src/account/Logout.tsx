/** 退出: ends the session, and says so on a page that was read as nobody. */
import { useEffect } from 'react';
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useDispatch, useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { logout } from '@plone/volto/actions/userSession/userSession';
import { Sheet } from './Sheet';

const messages = defineMessages({
  title: { id: '退出登录', defaultMessage: '退出登录' },
});

export default function Logout() {
  const intl = useIntl();
  const dispatch = useDispatch<any>();
  const token = useSelector((state: any) => state.userSession.token);

  useEffect(() => {
    if (!token) return;
    // The token goes, whatever the backend says; what was read with it must go, too.
    dispatch(logout())
      .catch(() => undefined)
      .then(() => window.location.replace('/logout'));
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <Sheet title={intl.formatMessage(messages.title)}>
      <p className="gp-notice gp-good" role="status">
        {token ? (
          <FormattedMessage id="正在退出…" defaultMessage="正在退出…" />
        ) : (
          <FormattedMessage
            id="您已经退出登录。在公用的电脑上，请关闭浏览器。"
            defaultMessage="您已经退出登录。在公用的电脑上，请关闭浏览器。"
          />
        )}
      </p>
      <p className="gp-row">
        <Link className="gp-button gp-primary" to="/">
          <FormattedMessage id="回到首页" defaultMessage="回到首页" />
        </Link>
        <Link className="gp-button" to="/login">
          <FormattedMessage id="重新登录" defaultMessage="重新登录" />
        </Link>
      </p>
    </Sheet>
  );
}
