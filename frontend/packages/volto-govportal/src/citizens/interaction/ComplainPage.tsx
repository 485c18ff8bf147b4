/** 投诉: about how something was handled. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link, useLocation } from 'react-router-dom';
import { PageTitle } from '../../components/PageTitle';
import { HandIn } from './HandIn';
import { Installed, NoScript } from './Installed';

const messages = defineMessages({
  title: { id: '投诉', defaultMessage: '投诉' },
  lead: {
    id: '对政务服务的办理情况、服务态度不满意的，在这里投诉；对行政决定不服的，请申请行政复议或者提起诉讼。',
    defaultMessage:
      '对政务服务的办理情况、服务态度不满意的，在这里投诉；对行政决定不服的，请申请行政复议或者提起诉讼。',
  },
});

function Page() {
  const intl = useIntl();
  const query = new URLSearchParams(useLocation().search);
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      >
        <Link className="gp-button" to="/interactions/query">
          <FormattedMessage id="查询进度" defaultMessage="查询进度" />
        </Link>
      </PageTitle>
      <section className="gp-sheet">
        <NoScript />
        <HandIn
          kind="complaint"
          department={query.get('department') ?? undefined}
        />
      </section>
    </div>
  );
}

export default function ComplainPage() {
  return (
    <Installed>
      <Page />
    </Installed>
  );
}
