/** 建议: faults, mistakes, what is hard to use, and how the offices work. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { PageTitle } from '../../components/PageTitle';
import { HandIn } from './HandIn';
import { Installed, NoScript } from './Installed';

const messages = defineMessages({
  title: { id: '建议', defaultMessage: '建议' },
  lead: {
    id: '发现系统故障、内容错误，觉得哪里不好用，对政务服务工作有意见，请告诉我们。',
    defaultMessage:
      '发现系统故障、内容错误，觉得哪里不好用，对政务服务工作有意见，请告诉我们。',
  },
});

function Page() {
  const intl = useIntl();
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
        <HandIn kind="suggestion" />
      </section>
    </div>
  );
}

export default function SuggestPage() {
  return (
    <Installed>
      <Page />
    </Installed>
  );
}
