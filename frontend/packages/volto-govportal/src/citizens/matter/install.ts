import type { ConfigType } from '@plone/registry';
import loadable from '@loadable/component';
import { addPage } from '../../pages/addPage';
import { IMPLEMENTATIONS, resourceOf } from './implementations';

/** The pages of matters, guides and catalogue entries. */
export function installMatter(config: ConfigType) {
  (config.views as any).contentTypesViews = {
    ...config.views.contentTypesViews,
    Matter: loadable(() => import('./Matter')),
    ServiceGuide: loadable(() => import('./Guide')),
    CatalogueEntry: loadable(() => import('./Entry')),
  };
  addPage(config, {
    path: IMPLEMENTATIONS,
    component: loadable(() => import('./ImplementationList')),
    resources: (location) => [resourceOf(location)],
  });
  return config;
}
