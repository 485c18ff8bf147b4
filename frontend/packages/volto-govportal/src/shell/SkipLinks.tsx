/** The first thing that the Tab key finds: straight to the page. */
import { FormattedMessage } from 'react-intl';

export function SkipLinks() {
  return (
    <a className="gp-skip" href="#main-content">
      <FormattedMessage id="跳到正文" defaultMessage="跳到正文" />
    </a>
  );
}
