/** Everything that was done with an item, latest first. */
import { FormattedMessage } from 'react-intl';
import type { Deed } from '../data';
import { momentText } from '../when';

export function Timeline({ history }: { history: Deed[] }) {
  return (
    <section className="gp-sheet" aria-labelledby="history">
      <h2 id="history">
        <FormattedMessage id="办理记录" defaultMessage="办理记录" />
      </h2>
      <ol className="gp-timeline">
        {history.map((deed, number) => (
          <li key={number}>
            <b>{deed.title}</b>{' '}
            {deed.state_title && (
              <span className="gp-tag">
                <FormattedMessage
                  id="之后：{state}"
                  defaultMessage="之后：{state}"
                  values={{ state: deed.state_title }}
                />
              </span>
            )}
            <p className="gp-soft gp-timeline-who">
              {deed.actor_name}
              {deed.role && `（${deed.role}）`}
              {deed.actor_name && deed.time && ' · '}
              {deed.time && (
                <time dateTime={deed.time}>{momentText(deed.time)}</time>
              )}
            </p>
            {deed.comment && <p className="gp-said">{deed.comment}</p>}
            {deed.remarks.length > 0 && (
              <dl className="gp-remarks">
                {deed.remarks.map((one) => (
                  <div key={one.title}>
                    <dt>{one.title}</dt>
                    <dd>{one.text}</dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
