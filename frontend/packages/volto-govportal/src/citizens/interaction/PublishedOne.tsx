/** One consultation that everybody may read. */
import { FormattedMessage } from 'react-intl';
import { Link, useParams } from 'react-router-dom';
import { PageTitle } from '../../components/PageTitle';
import { useResource } from '../../data/resource';
import { dayText } from '../../reviewers/when';
import { Problem } from '../../shell/Problem';
import { consultationOf, type Published } from './data';

export default function PublishedOne() {
  const { uid } = useParams<{ uid: string }>();
  const [{ data, refusal }] = useResource<Published>(consultationOf(uid));
  if (refusal && !data) return <Problem status={refusal.status} />;
  if (!data) return <div className="gp-wide gp-page gp-waiting" aria-busy />;
  return (
    <article className="gp-wide gp-page">
      <PageTitle title={data.title} lead={data.category} />
      <section className="gp-sheet" aria-labelledby="asked">
        <h2 id="asked">
          <FormattedMessage id="问" defaultMessage="问" />
        </h2>
        <p className="gp-lines">{data.question}</p>
        <p className="gp-soft gp-small">{dayText(data.asked_on)}</p>
      </section>
      <section className="gp-sheet" aria-labelledby="answered">
        <h2 id="answered">
          <FormattedMessage id="答" defaultMessage="答" />
        </h2>
        <p className="gp-lines">{data.answer}</p>
        <p className="gp-soft gp-small">
          {[data.department, dayText(data.answered_on)]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </section>
      <p>
        <Link to="/consultations">
          <FormattedMessage
            id="回到公开的咨询"
            defaultMessage="回到公开的咨询"
          />
        </Link>
      </p>
    </article>
  );
}
