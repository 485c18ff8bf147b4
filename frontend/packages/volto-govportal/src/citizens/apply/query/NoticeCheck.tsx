/** 文书核验: whether the notice whose QR somebody read was issued, and what its head says. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useParams } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { Failed } from '../../../components/Failed';
import { Icon } from '../../../components/Icon';
import { PageTitle } from '../../../components/PageTitle';
import { Status } from '../../../components/Status';
import { useResource } from '../../../data/resource';
import { dayText } from '../../../reviewers/when';
import { type NoticeHead, noticeOf } from '../data';
import '../apply.scss';

const messages = defineMessages({
  title: { id: '文书核验', defaultMessage: '文书核验' },
  lead: {
    id: '把下面的内容与您手中的文书比对：有一处不同，就不是这份文书。',
    defaultMessage:
      '把下面的内容与您手中的文书比对：有一处不同，就不是这份文书。',
  },
});

export default function NoticeCheck() {
  const intl = useIntl();
  const { code } = useParams<{ code: string }>();
  const [resource] = useResource<NoticeHead>(noticeOf(code));
  const { data, refusal } = resource;
  return (
    <div className="gp-wide gp-page">
      <Helmet>
        <meta name="robots" content="noindex" />
      </Helmet>
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={data && intl.formatMessage(messages.lead)}
      />
      {refusal?.status === 404 ? (
        <div className="gp-notice gp-bad" role="alert">
          <Status code={404} />
          <p>
            <b>
              <FormattedMessage
                id="没有这份文书。"
                defaultMessage="没有这份文书。"
              />
            </b>
          </p>
          <p>
            <FormattedMessage
              id="本网没有出具过这个核验码的文书。请核对网址；仍然查不到的，请拨打 12345 核实。"
              defaultMessage="本网没有出具过这个核验码的文书。请核对网址；仍然查不到的，请拨打 12345 核实。"
            />
          </p>
        </div>
      ) : (
        <Failed resource={resource} />
      )}
      {data?.valid && (
        <section className="gp-sheet">
          <h2>
            <Icon name="check" />
            <FormattedMessage
              id="本网出具过这份文书"
              defaultMessage="本网出具过这份文书"
            />
          </h2>
          <dl className="gp-facts">
            <div>
              <dt>
                <FormattedMessage id="文书" defaultMessage="文书" />
              </dt>
              <dd>{data.title}</dd>
            </div>
            <div>
              <dt>
                <FormattedMessage id="文号" defaultMessage="文号" />
              </dt>
              <dd className="gp-code">{data.number}</dd>
            </div>
            <div>
              <dt>
                <FormattedMessage id="出具部门" defaultMessage="出具部门" />
              </dt>
              <dd>{data.office}</dd>
            </div>
            <div>
              <dt>
                <FormattedMessage id="出具日期" defaultMessage="出具日期" />
              </dt>
              <dd>{dayText(data.day) || data.day}</dd>
            </div>
            <div>
              <dt>
                <FormattedMessage id="送达对象" defaultMessage="送达对象" />
              </dt>
              <dd>{data.to}</dd>
            </div>
          </dl>
        </section>
      )}
    </div>
  );
}
