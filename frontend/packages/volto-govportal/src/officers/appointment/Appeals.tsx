/** Appeals against no-shows that wait for an answer, the oldest first. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import { Day } from '../../components/Day';
import { useResource } from '../../data/resource';
import type { Worklist } from '../data';
import { APPEALS } from './data';

export function Appeals() {
  const [{ data }] = useResource<Worklist>(APPEALS);
  if (!data || data.items.length === 0) return null;
  return (
    <section className="gp-sheet gp-no-print">
      <h2>
        <FormattedMessage id="爽约申诉" defaultMessage="爽约申诉" />
      </h2>
      <ul className="gp-entries">
        {data.items.map((row) => (
          <li key={row.uid}>
            <Link to={`/bookings/${row.uid}`}>{row.matter_title}</Link>
            <span className="gp-soft gp-small">
              {row.number}
              {row.clock.due && (
                <>
                  {' · '}
                  <FormattedMessage
                    id="{day} 前答复"
                    defaultMessage="{day} 前答复"
                    values={{ day: <Day moment={row.clock.due} /> }}
                  />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
