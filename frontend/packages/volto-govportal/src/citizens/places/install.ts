/** The pages of regions and departments. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';

export function installPlaces(config: ConfigType) {
  const views = (config as any).views.contentTypesViews;
  views.Region = loadable(() => import('./Region'));
  views.Department = loadable(() => import('./Department'));
  return config;
}
