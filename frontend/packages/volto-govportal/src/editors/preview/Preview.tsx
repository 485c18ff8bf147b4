/** 预览: a content's own page as the public will see it, under a banner that says that it is not. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useHistory, useLocation } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { useResource } from '../../data/resource';
import { Problem } from '../../shell/Problem';
import View from '../../shell/View';
import { contentOf } from '../address';
import { reviewedOf } from '../resources';
import './preview.scss';

const messages = defineMessages({
  label: { id: '预览说明', defaultMessage: '预览说明' },
});

interface Reviewed {
  state: { id: string; title: string };
  working_copy_of: string | null;
}

const PUBLIC = ['published', 'suspended', 'cancelled'];

export default function Preview() {
  const intl = useIntl();
  const location = useLocation();
  const history = useHistory();
  const path = contentOf(location.pathname);
  const [{ data, refusal }] = useResource<Reviewed>(
    reviewedOf(location.pathname),
  );
  if (refusal) return <Problem status={refusal.status || 503} />;
  if (!data) return <div className="gp-wide gp-page" aria-busy="true" />;
  return (
    <>
      <Helmet>
        <meta name="robots" content="noindex, nofollow" />
      </Helmet>
      <aside
        className="gp-preview gp-no-print"
        aria-label={intl.formatMessage(messages.label)}
      >
        <div className="gp-wide">
          <p>
            <b>
              {PUBLIC.includes(data.state.id) ? (
                <FormattedMessage
                  id="预览：这是公众现在看到的页面"
                  defaultMessage="预览：这是公众现在看到的页面"
                />
              ) : (
                <FormattedMessage
                  id="预览，尚未发布"
                  defaultMessage="预览，尚未发布"
                />
              )}
            </b>{' '}
            <span className="gp-tag">{data.state.title}</span>
          </p>
          <p className="gp-row">
            <Link className="gp-button gp-compact" to={`${path}/edit`}>
              <FormattedMessage id="继续编辑" defaultMessage="继续编辑" />
            </Link>
            <Link className="gp-button gp-compact" to={`${path}/review`}>
              <FormattedMessage id="审核办理" defaultMessage="审核办理" />
            </Link>
            {data.working_copy_of && (
              <>
                <Link className="gp-button gp-compact" to={`${path}/compare`}>
                  <FormattedMessage
                    id="与公开内容对比"
                    defaultMessage="与公开内容对比"
                  />
                </Link>
                <Link
                  className="gp-button gp-compact"
                  to={flattenToAppURL(data.working_copy_of)}
                >
                  <FormattedMessage
                    id="看公开的页面"
                    defaultMessage="看公开的页面"
                  />
                </Link>
              </>
            )}
          </p>
        </div>
      </aside>
      <View location={location} history={history} />
    </>
  );
}
