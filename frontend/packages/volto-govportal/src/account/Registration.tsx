/** 注册: accounts are given, not taken. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Status } from '../components/Status';
import { Sheet } from './Sheet';

const messages = defineMessages({
  title: { id: '不开放自行注册', defaultMessage: '不开放自行注册' },
});

export default function Registration() {
  const intl = useIntl();
  return (
    <Sheet title={intl.formatMessage(messages.title)}>
      <Status code={404} />
      <p>
        <FormattedMessage
          id="查事项、看指南不需要账号。工作人员的账号由系统管理员开设，请联系本单位的系统管理员。"
          defaultMessage="查事项、看指南不需要账号。工作人员的账号由系统管理员开设，请联系本单位的系统管理员。"
        />
      </p>
      <p className="gp-row">
        <Link className="gp-button" to="/">
          <FormattedMessage id="回到首页" defaultMessage="回到首页" />
        </Link>
        <Link className="gp-button" to="/login">
          <FormattedMessage id="登录" defaultMessage="登录" />
        </Link>
      </p>
    </Sheet>
  );
}
