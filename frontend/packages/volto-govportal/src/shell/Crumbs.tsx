/** Where a page stands: the content above it, or the portal's own place. */
import { defineMessages, useIntl, FormattedMessage } from 'react-intl';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { flattenToAppURL, getBaseUrl } from '@plone/volto/helpers/Url/Url';
import { isPortalPage } from '../pages/addPage';
import { HOME, TITLES } from './addresses';

const messages = defineMessages({
  label: { id: '当前位置', defaultMessage: '当前位置' },
});

interface Crumb {
  title: string;
  url: string;
}

/** The content at an address and what it stands in; empty while it is not there. */
function contentCrumbs(content: any, pathname: string): Crumb[] {
  const path = getBaseUrl(pathname);
  if (!content || flattenToAppURL(content['@id']) !== path) return [];
  const items = content['@components']?.breadcrumbs?.items ?? [];
  return items.map((item: any) => ({
    title: item.title,
    url: flattenToAppURL(item['@id']),
  }));
}

export function Crumbs({ location }: { location: { pathname: string } }) {
  const intl = useIntl();
  const content = useSelector((state: any) => state.content?.data);
  const { pathname } = location;
  if (pathname === HOME.path) return null;
  const own = TITLES[pathname];
  const crumbs = own
    ? [{ title: intl.formatMessage(own), url: pathname }]
    : isPortalPage(pathname)
      ? []
      : contentCrumbs(content, pathname);
  if (crumbs.length === 0) return null;
  return (
    <nav
      className="gp-crumbs gp-wide gp-no-print"
      aria-label={intl.formatMessage(messages.label)}
    >
      <ol>
        <li>
          <Link to="/">
            <FormattedMessage {...HOME.title} />
          </Link>
        </li>
        {crumbs.map(({ title, url }, number) => (
          <li key={url}>
            <Link
              to={url}
              aria-current={
                number === crumbs.length - 1 && url === pathname
                  ? 'page'
                  : undefined
              }
            >
              {title}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
