/** The kiosk's own pages; everything else that it shows is the portal's. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../pages/addPage';
import { KIOSK, SETTINGS } from './mode';

export function installKiosk(config: ConfigType) {
  const resources = () => [SETTINGS];
  for (const [path, component] of [
    [KIOSK, loadable(() => import('./Start'))],
    [`${KIOSK}/progress`, loadable(() => import('./Progress'))],
    [`${KIOSK}/evaluation`, loadable(() => import('./Evaluation'))],
    [`${KIOSK}/samples`, loadable(() => import('./Samples'))],
  ] as const) {
    addPage(config, { path, component, resources });
  }
  return config;
}
