/** A page that could not be shown: what happened, and the way on. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Status } from '../components/Status';

const messages = defineMessages({
  401: { id: '请先登录', defaultMessage: '请先登录' },
  403: {
    id: '您没有查看此页面的权限',
    defaultMessage: '您没有查看此页面的权限',
  },
  404: { id: '页面不存在', defaultMessage: '页面不存在' },
  500: { id: '页面出错了', defaultMessage: '页面出错了' },
  503: { id: '服务暂时不可用', defaultMessage: '服务暂时不可用' },
  more401: {
    id: '此页面需要登录后查看。',
    defaultMessage: '此页面需要登录后查看。',
  },
  more403: {
    id: '如确需查看，请联系本单位的系统管理员。',
    defaultMessage: '如确需查看，请联系本单位的系统管理员。',
  },
  more404: {
    id: '地址可能有误，或者内容从未发布过。您可以搜索要办的事项，或者回到首页。',
    defaultMessage:
      '地址可能有误，或者内容从未发布过。您可以搜索要办的事项，或者回到首页。',
  },
  more500: {
    id: '我们已经记录了这个错误，请稍后再试。',
    defaultMessage: '我们已经记录了这个错误，请稍后再试。',
  },
  more503: {
    id: '系统正在维护或者网络不通，请稍后再试。',
    defaultMessage: '系统正在维护或者网络不通，请稍后再试。',
  },
});

const KNOWN = [401, 403, 404, 503];

export function Problem({ status }: { status: number }) {
  const intl = useIntl();
  const kind = (KNOWN.includes(status) ? status : 500) as
    | 401
    | 403
    | 404
    | 500
    | 503;
  return (
    <div className="gp-wide gp-page gp-problem">
      <Status code={kind} />
      <h1>{intl.formatMessage(messages[kind])}</h1>
      <p className="gp-lead">
        {intl.formatMessage(messages[`more${kind}` as 'more404'])}
      </p>
      <p className="gp-row">
        {kind === 401 && (
          <Link className="gp-button gp-primary" to="/login">
            <FormattedMessage id="登录" defaultMessage="登录" />
          </Link>
        )}
        <Link className="gp-button" to="/">
          <FormattedMessage id="回到首页" defaultMessage="回到首页" />
        </Link>
        <Link className="gp-button" to="/matters">
          <FormattedMessage id="查找事项" defaultMessage="查找事项" />
        </Link>
      </p>
    </div>
  );
}
