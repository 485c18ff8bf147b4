/** The page of an electronic form. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';

export function installFormPages(config: ConfigType) {
  const views = (config as any).views.contentTypesViews;
  views.FormDefinition = loadable(() => import('./Form'));
  return config;
}
