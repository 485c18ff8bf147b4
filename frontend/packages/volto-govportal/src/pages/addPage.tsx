import type { ComponentType } from 'react';
import type { ConfigType } from '@plone/registry';
import { matchPath } from 'react-router';
import { asyncConnect } from '@plone/volto/helpers/AsyncConnect';
import { getResource } from '../data/resource';
import { addFresh } from './fresh';

interface Place {
  pathname: string;
  search: string;
}

export interface Page {
  /** A route of react-router 5: `/matters`, or two stars before a last part for every content. */
  path: string;
  /** Usually `loadable(() => import(…))`, so that each page is a chunk of its own. */
  component: ComponentType<any>;
  /** The resources that the page shows, read before it is shown; the page uses `useResource`. */
  resources?: (place: Place, params: Record<string, string>) => string[];
  /** Whether the resources are only there for who is logged in; for others nothing is read. */
  signedIn?: boolean;
  /** Whether it changes without a change of content, so that no finished page is kept. */
  fresh?: boolean;
}

/** The end of an address that is a page of the portal and no content. */
function addressOf(path: string): RegExp {
  const tail = path.replace(/^\/\*\*/, '');
  const escaped = tail
    .split('/')
    .map((part) =>
      part.startsWith(':')
        ? '[^/]+'
        : part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'),
    )
    .join('/');
  return new RegExp(path.startsWith('/**') ? `${escaped}$` : `^${escaped}$`);
}

const portalPages: RegExp[] = [];

/** Whether an address is a page of the portal itself: no content stands behind it. */
export function isPortalPage(pathname: string): boolean {
  return portalPages.some((address) => address.test(pathname));
}

/** Add a page of the portal at an address of its own. */
export function addPage(config: ConfigType, page: Page) {
  const { path, resources, signedIn } = page;
  const component = resources
    ? asyncConnect([
        {
          key: 'resources',
          promise: ({ location, store }: any) => {
            if (signedIn && !store.getState().userSession.token)
              return undefined;
            const match = matchPath<Record<string, string>>(location.pathname, {
              path,
              exact: true,
            });
            return Promise.all(
              resources(
                // On the server an address without a query has null there.
                { ...location, search: location.search ?? '' },
                match?.params ?? {},
              ).map((one) =>
                store.dispatch(getResource(one)).catch(() => undefined),
              ),
            );
          },
        },
      ])(page.component)
    : page.component;
  (config as any).addonRoutes = [
    ...((config as any).addonRoutes ?? []),
    { path, exact: true, component },
  ];
  const address = addressOf(path);
  if (!path.startsWith('/**')) portalPages.push(address);
  if (page.fresh) addFresh(address);
  const settings = config.settings as any;
  settings.nonContentRoutes = [...settings.nonContentRoutes, address];
  // To Volto these pages are the public's: they bring styles of their own.
  settings.nonContentRoutesPublic = [
    ...settings.nonContentRoutesPublic,
    address,
  ];
}
