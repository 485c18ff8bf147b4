/** A page that could not be shown: what happened, and the way on. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { SearchBox } from '../components/SearchBox';
import { Status } from '../components/Status';
import { NAVIGATION } from './addresses';
import './Problem.scss';

const messages = defineMessages({
  401: { id: '请先登录', defaultMessage: '请先登录' },
  403: {
    id: '您没有查看此页面的权限',
    defaultMessage: '您没有查看此页面的权限',
  },
  404: { id: '没有找到这个页面', defaultMessage: '没有找到这个页面' },
  410: { id: '这个页面已经撤下', defaultMessage: '这个页面已经撤下' },
  500: { id: '页面出错了', defaultMessage: '页面出错了' },
  503: { id: '服务暂时不可用', defaultMessage: '服务暂时不可用' },
  more401: {
    id: '此页面登录后才能查看。',
    defaultMessage: '此页面登录后才能查看。',
  },
  more403: {
    id: '如确需查看，请联系本单位的系统管理员。',
    defaultMessage: '如确需查看，请联系本单位的系统管理员。',
  },
  more404: {
    id: '网址可能输错了，也可能是内容从未公布过。您要办的事可以在这里找：',
    defaultMessage:
      '网址可能输错了，也可能是内容从未公布过。您要办的事可以在这里找：',
  },
  more410: {
    id: '内容可能正在更正，也可能不再适用。您可以搜索最新的内容：',
    defaultMessage: '内容可能正在更正，也可能不再适用。您可以搜索最新的内容：',
  },
  more500: {
    id: '错误已经记录下来，请稍后再试。急需办理的，请拨打 12345。',
    defaultMessage: '错误已经记录下来，请稍后再试。急需办理的，请拨打 12345。',
  },
  more503: {
    id: '系统正在维护或者网络不通，请过几分钟再试。急需办理的，请拨打 12345。',
    defaultMessage:
      '系统正在维护或者网络不通，请过几分钟再试。急需办理的，请拨打 12345。',
  },
  search: { id: '搜索要办的事', defaultMessage: '搜索要办的事' },
  ways: { id: '常用入口', defaultMessage: '常用入口' },
});

type Kind = 401 | 403 | 404 | 410 | 500 | 503;

/** What a status is to a reader; no status at all is a backend that does not answer. */
export function kindOf(status: number): Kind {
  if (status === 0 || status === 502 || status === 504) return 503;
  const known: Kind[] = [401, 403, 404, 410, 503];
  return known.find((kind) => kind === status) ?? 500;
}

interface Props {
  status: number;
  /** What the backend says of it, where that tells more. */
  said?: string;
}

export function Problem({ status, said }: Props) {
  const intl = useIntl();
  const { pathname } = useLocation();
  const kind = kindOf(status);
  const title = intl.formatMessage(messages[kind]);
  const lost = kind === 404 || kind === 410;
  return (
    <div className="gp-wide gp-page gp-problem">
      <Status code={kind} />
      <Helmet>
        <title>{title}</title>
        <meta name="robots" content="noindex" />
      </Helmet>
      <p className="gp-problem-code" aria-hidden="true">
        {kind}
      </p>
      <h1>{title}</h1>
      {kind === 410 && said && <p className="gp-lead">{said}</p>}
      <p className="gp-lead">
        {intl.formatMessage(messages[`more${kind}` as 'more404'])}
      </p>
      {lost && (
        <SearchBox
          large
          landmark={false}
          label={intl.formatMessage(messages.search)}
        />
      )}
      <nav aria-label={intl.formatMessage(messages.ways)}>
        <ul className="gp-plain-list gp-row">
          {kind === 401 && (
            <li>
              <Link
                className="gp-button gp-primary"
                to={`/login?return_url=${encodeURIComponent(pathname)}`}
              >
                <FormattedMessage id="登录" defaultMessage="登录" />
              </Link>
            </li>
          )}
          {NAVIGATION.map(({ path, title: name }) => (
            <li key={path}>
              <Link className="gp-button" to={path}>
                <FormattedMessage {...name} />
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
