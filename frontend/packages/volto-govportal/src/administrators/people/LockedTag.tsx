/** Whether an account is closed. */
import { FormattedMessage } from 'react-intl';

export function LockedTag({ locked }: { locked: boolean }) {
  return locked ? (
    <span className="gp-tag gp-bad">
      <FormattedMessage id="已锁定" defaultMessage="已锁定" />
    </span>
  ) : (
    <span className="gp-tag">
      <FormattedMessage id="正常" defaultMessage="正常" />
    </span>
  );
}
