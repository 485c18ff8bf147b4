/** The pages of evaluations: by a link, and the public figures. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../../pages/addPage';
import { linkOf } from './data';
import { figuresOf } from './statistics';

export function installEvaluation(config: ConfigType) {
  addPage(config, {
    path: '/evaluate/:token',
    component: loadable(() => import('./LinkPage')),
    resources: (_place, { token }) => [linkOf(token)],
    fresh: true,
  });
  addPage(config, {
    path: '/evaluations',
    component: loadable(() => import('./StatisticsPage')),
    resources: ({ search }) => [figuresOf(search)],
    fresh: true,
  });
  return config;
}
