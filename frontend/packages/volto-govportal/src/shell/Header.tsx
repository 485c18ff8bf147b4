/** The head of every page: region, modes and account in one line, then name, search, navigation. */
import { FormattedMessage } from 'react-intl';
import { Link } from 'react-router-dom';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { Icon } from '../components/Icon';
import { SearchBox } from '../components/SearchBox';
import { usePortal } from '../data/portal';
import { Account } from './Account';
import { Banner } from './Banner';
import './close';
import { Mark } from './Mark';
import { Modes } from './Modes';
import { NavigationLine, NavigationMenu } from './Navigation';
import { RegionSwitcher } from './RegionSwitcher';

/** Pages that begin with a search of their own. */
const SEARCHING = ['/', '/search'];

/** The number that takes everything, where no search stands. */
function Hotline() {
  return (
    <p className="gp-masthead-hotline">
      <Icon name="phone" size="1.6rem" />
      <span>
        <a href="tel:12345">12345</a>
        <small>
          <FormattedMessage
            id="政务服务便民热线"
            defaultMessage="政务服务便民热线"
          />
        </small>
      </span>
    </p>
  );
}

export function Header({
  location,
}: {
  location: { pathname: string; search: string };
}) {
  const { title } = usePortal();
  const { pathname } = location;
  return (
    <>
      {title && <Helmet titleTemplate={`%s - ${title}`} defaultTitle={title} />}
      <header className="gp-header">
        <div className="gp-topline">
          <div className="gp-wide">
            <RegionSwitcher location={location} />
            <Modes />
            <Account location={location} />
          </div>
        </div>
        <div className="gp-masthead gp-wide">
          <Link className="gp-name" to="/">
            <Mark />
            <span>
              {title || (
                <FormattedMessage id="政务服务网" defaultMessage="政务服务网" />
              )}
            </span>
          </Link>
          {SEARCHING.includes(pathname) ? <Hotline /> : <SearchBox />}
          <NavigationMenu pathname={pathname} />
        </div>
        <NavigationLine pathname={pathname} />
      </header>
      <Banner pathname={pathname} />
    </>
  );
}
