/** The pages of intermediary agencies, alone and side by side. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../../pages/addPage';
import { COMPARE, comparePath } from './data';

export function installIntermediaries(config: ConfigType) {
  const views = (config as any).views.contentTypesViews;
  views.Intermediary = loadable(() => import('./Intermediary'));
  addPage(config, {
    path: COMPARE,
    component: loadable(() => import('./Compare')),
    resources: (location) => [comparePath(location.search)],
  });
  return config;
}
