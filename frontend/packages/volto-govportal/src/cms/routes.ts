import loadable from '@loadable/component';
import { matchPath } from 'react-router-dom';
import { isTyped } from '../editors/form/typed';

/** The addresses of Volto's own pages; everything else is the portal's. */
export const CMS_PATHS = [
  '/add',
  '/edit',
  '/contents',
  '/sharing',
  '/delete',
  '/diff',
  '/historyview',
  '/links-to-item',
  '/aliases',
  '/rules',
].flatMap((path) => [path, `/**${path}`]);

const CmsRoutes = loadable(
  () => import(/* webpackChunkName: "cms-routes" */ './CmsRoutes'),
);

/** Whether a page of Volto's own stands at an address; it brings the toolbar along. */
export function isVoltos(pathname: string, portalType?: string): boolean {
  const shown = matchPath(pathname, {
    path: ['/controlpanel', ...CMS_PATHS],
    exact: false,
  });
  // Of these two the portal has its own, for its own types.
  const form = /\/(add|edit)$/.test(pathname);
  return !!shown && !(form && isTyped(portalType));
}

/** Routes that load Volto's editing pages when somebody goes there. */
export const cmsRoutes = [
  { path: [...CMS_PATHS, '/controlpanel'], component: CmsRoutes },
];
