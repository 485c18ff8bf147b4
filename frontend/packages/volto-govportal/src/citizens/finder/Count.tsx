import { useIntl } from 'react-intl';
import type { Total } from './data';

/** A number as it is read: 1,000, and 1,000+ where there may be more. */
export function Count({ count, more }: Total) {
  const intl = useIntl();
  return (
    <>
      {intl.formatNumber(count)}
      {more ? '+' : ''}
    </>
  );
}
