import loadable from '@loadable/component';

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

/** Routes that load Volto's editing pages when somebody goes there. */
export const cmsRoutes = [
  { path: [...CMS_PATHS, '/controlpanel'], component: CmsRoutes },
];
