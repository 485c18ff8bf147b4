import config from '@plone/volto/registry';
import { cmsRoutes } from 'volto-govportal/cms/routes';
import View from 'volto-govportal/shell/View';

// Volto's default routes would load every editing page at the first visit: see
// packages/volto-govportal/src/cms.
const routes = [
  {
    path: '/',
    component: config.getComponent('App').component,
    routes: [
      ...(config.addonRoutes || []),
      ...cmsRoutes,
      { path: '/**', component: View },
    ],
  },
];

export default routes;
