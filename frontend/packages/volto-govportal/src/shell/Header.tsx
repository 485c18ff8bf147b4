import { Link } from 'react-router-dom';
import { FormattedMessage } from 'react-intl';

export function Header(_props: {
  location: { pathname: string; search: string };
}) {
  return (
    <header className="gp-header">
      <div className="gp-wide">
        <Link to="/">
          <FormattedMessage id="政务服务网" defaultMessage="政务服务网" />
        </Link>
      </div>
    </header>
  );
}
