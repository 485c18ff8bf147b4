/** 协办: what other departments ask one's own about. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Empty } from '../../components/Empty';
import { Failed } from '../../components/Failed';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { dayText } from '../../reviewers/when';
import { Problem } from '../../shell/Problem';
import { pageOf } from '../data';
import { Kinds } from '../worklist/Kinds';
import { JOINT, type JointRow } from './data';
import '../officers.scss';

const messages = defineMessages({
  title: { id: '协办', defaultMessage: '协办' },
  lead: {
    id: '其他部门征求贵部门意见的咨询、投诉和建议，先到期的在前。',
    defaultMessage: '其他部门征求贵部门意见的咨询、投诉和建议，先到期的在前。',
  },
});

export default function JointPage() {
  const intl = useIntl();
  const [resource] = useResource<{ items: JointRow[] }>(JOINT);
  const { data, refusal } = resource;
  if (refusal && refusal.status < 500) {
    return <Problem status={refusal.status} />;
  }
  return (
    <div className="gp-wide gp-page">
      <PageTitle
        title={intl.formatMessage(messages.title)}
        lead={intl.formatMessage(messages.lead)}
      />
      <Kinds kind="joint" />
      <Failed resource={resource} />
      {data?.items.length === 0 && (
        <Empty
          title={
            <FormattedMessage
              id="没有等待贵部门意见的"
              defaultMessage="没有等待贵部门意见的"
            />
          }
        />
      )}
      <ul className="gp-plain-list">
        {(data?.items ?? []).map((item) => (
          <li key={item.uid} className="gp-sheet">
            <h2>
              <Link to={pageOf(item.uid, item.kind)}>{item.title}</Link>
            </h2>
            <p>{item.joint.question}</p>
            <p className="gp-soft gp-small">
              {item.number} · {item.department} ·{' '}
              <FormattedMessage
                id="{day}到期"
                defaultMessage="{day}到期"
                values={{ day: dayText(item.joint.due) }}
              />
            </p>
          </li>
        ))}
      </ul>
    </div>
  );
}
