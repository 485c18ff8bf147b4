import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';

const EditRoute = loadable(
  () => import(/* webpackChunkName: "cms-form" */ './Routes'),
  {
    resolveComponent: ({ EditRoute }) => EditRoute,
  },
);
const AddRoute = loadable(
  () => import(/* webpackChunkName: "cms-form" */ './Routes'),
  {
    resolveComponent: ({ AddRoute }) => AddRoute,
  },
);

/** The forms stand at Volto's own addresses, before Volto's. */
export function addForms(config: ConfigType) {
  const routes = config as any;
  routes.addonRoutes = [
    ...(routes.addonRoutes ?? []),
    { path: ['/edit', '/**/edit'], exact: true, component: EditRoute },
    { path: ['/add', '/**/add'], exact: true, component: AddRoute },
  ];
  return config;
}
