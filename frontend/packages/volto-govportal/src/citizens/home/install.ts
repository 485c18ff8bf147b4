/** The frame's data, the front page, announcements, and the portal's own small pages. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { getSite } from '@plone/volto/actions/site/site';
import { addPage } from '../../pages/addPage';
import { PORTAL } from '../../data/portal';
import { getResource } from '../../data/resource';
import { announcementsOf, bookableOf, officesOf, regionsOf } from './queries';

/** Read once before the first page; it takes the place of Volto's `@site` on every page. */
const readPortal = {
  path: '/',
  extend: (actions: object[]) => [
    ...actions,
    {
      key: 'portal',
      promise: ({ store }: any) =>
        store.getState().resources[PORTAL]
          ? undefined
          : store.dispatch(getResource(PORTAL)).catch(() => undefined),
    },
  ],
};

/** The page of aliases asks the site what it can filter by. */
const readSite = {
  path: '/**/aliases',
  extend: (actions: object[]) => [
    ...actions,
    { key: 'site', promise: ({ store }: any) => store.dispatch(getSite()) },
  ],
};

export function installHome(config: ConfigType) {
  const { settings, views } = config as any;
  settings.asyncPropsExtenders = [readPortal, readSite];
  views.contentTypesViews['Plone Site'] = loadable(() => import('./Home'));
  views.contentTypesViews.Announcement = loadable(
    () => import('./announcements/Announcement'),
  );
  addPage(config, {
    path: '/announcements',
    component: loadable(() => import('./announcements/Announcements')),
    resources: ({ search }) => [announcementsOf(search)],
  });
  addPage(config, {
    path: '/regions',
    component: loadable(() => import('./Regions')),
    resources: ({ search }) => [regionsOf(search)],
  });
  for (const [path, component] of [
    ['/progress', loadable(() => import('./entrances/Progress'))],
    ['/complaint', loadable(() => import('./entrances/Complaint'))],
    ['/evaluation', loadable(() => import('./entrances/Evaluation'))],
  ] as const) {
    addPage(config, {
      path,
      component,
      resources: ({ search }) => [officesOf(search)],
    });
  }
  addPage(config, {
    path: '/appointment',
    component: loadable(() => import('./entrances/Appointment')),
    resources: ({ search }) => [bookableOf(search)],
  });
  addPage(config, {
    path: '/accessibility',
    component: loadable(() => import('./Accessibility')),
  });
  addPage(config, {
    path: '/site-map',
    component: loadable(() => import('./SiteMap')),
  });
  return config;
}
