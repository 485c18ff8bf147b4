/** 待评价: the steps that somebody who is logged in is asked about. */
import { FormattedMessage } from 'react-intl';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { useAddon } from '../../data/portal';
import { useResource } from '../../data/resource';
import { dayText } from '../../reviewers/when';
import { WAITING, type Waiting } from './data';
import './evaluation.scss';

export function WaitingList() {
  const signedIn = useSelector((state: any) => !!state.userSession.token);
  const installed = useAddon('evaluation');
  const [{ data }] = useResource<{ items: Waiting[] }>(
    signedIn && installed ? WAITING : null,
  );
  if (!data || data.items.length === 0) return null;
  return (
    <section className="gp-sheet gp-waiting-list" aria-labelledby="to-evaluate">
      <h2 id="to-evaluate">
        <FormattedMessage id="待评价" defaultMessage="待评价" />
      </h2>
      <ul className="gp-plain-list">
        {data.items.map((item) => (
          <li key={`${item.case} ${item.moment.id}`}>
            <Link to={`${item.url}#evaluation`}>
              {item.matter_title} · {item.moment.title}
            </Link>{' '}
            <span className="gp-soft gp-small">
              <FormattedMessage
                id="请在 {day} 以前评价"
                defaultMessage="请在 {day} 以前评价"
                values={{ day: dayText(item.until) }}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
