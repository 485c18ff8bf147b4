/** Whether a hall is open today, and when. */
import { FormattedMessage } from 'react-intl';
import type { Hours } from '../data';

export function Today({ hours }: { hours: Hours[] }) {
  if (hours.length === 0) {
    return (
      <span className="gp-tag gp-warn">
        <FormattedMessage id="今天不开放" defaultMessage="今天不开放" />
      </span>
    );
  }
  return (
    <span className="gp-tag gp-good">
      <FormattedMessage
        id="今天开放 {hours}"
        defaultMessage="今天开放 {hours}"
        values={{ hours: hours.map((one) => one.join('-')).join('、') }}
      />
    </span>
  );
}
