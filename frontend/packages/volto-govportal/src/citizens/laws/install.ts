/** The page of a law, and the one of those who cite it. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../../pages/addPage';
import { citedByPath } from './data';

export function installLaws(config: ConfigType) {
  const views = (config as any).views.contentTypesViews;
  views.Law = loadable(() => import('./Law'));
  addPage(config, {
    path: '/**/cited-by',
    component: loadable(() => import('./CitedBy')),
    resources: (location) => [citedByPath(location)],
  });
  return config;
}
