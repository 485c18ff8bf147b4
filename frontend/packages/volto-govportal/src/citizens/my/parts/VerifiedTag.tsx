/** Whether somebody has proved his name. */
import { FormattedMessage } from 'react-intl';

export function VerifiedTag({ verified }: { verified: boolean }) {
  return verified ? (
    <span className="gp-tag gp-good">
      <FormattedMessage id="已实名认证" defaultMessage="已实名认证" />
    </span>
  ) : (
    <span className="gp-tag gp-warn">
      <FormattedMessage id="未实名认证" defaultMessage="未实名认证" />
    </span>
  );
}
