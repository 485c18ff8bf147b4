/** Asking, complaining, suggesting, and following what became of it. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../../pages/addPage';
import { officesOf } from '../home/queries';
import {
  answersOf,
  consultationOf,
  consultationsOf,
  interactionOf,
  ownOf,
  START,
} from './data';

export function installInteraction(config: ConfigType) {
  addPage(config, {
    path: '/consult',
    component: loadable(() => import('./ConsultPage')),
    resources: ({ search }) => {
      const q = new URLSearchParams(search).get('q')?.trim() ?? '';
      return [START, ...(q.length > 1 ? [answersOf(q)] : [])];
    },
  });
  addPage(config, {
    path: '/complain',
    component: loadable(() => import('./ComplainPage')),
    resources: () => [START],
  });
  addPage(config, {
    path: '/suggest',
    component: loadable(() => import('./SuggestPage')),
    resources: () => [START],
  });
  addPage(config, {
    path: '/interactions',
    component: loadable(() => import('./ListPage')),
    resources: ({ search }) => [ownOf(search)],
    signedIn: true,
  });
  addPage(config, {
    path: '/interactions/query',
    component: loadable(() => import('./QueryPage')),
  });
  addPage(config, {
    path: '/interactions/link',
    component: loadable(() => import('./LinkPage')),
  });
  addPage(config, {
    path: '/interactions/:uid',
    component: loadable(() => import('./OwnPage')),
    resources: (_place, { uid }) => [interactionOf(uid)],
    signedIn: true,
  });
  addPage(config, {
    path: '/consultations',
    component: loadable(() => import('./PublishedList')),
    resources: ({ search }) => [consultationsOf(search)],
  });
  addPage(config, {
    path: '/consultations/:uid',
    component: loadable(() => import('./PublishedOne')),
    resources: (_place, { uid }) => [consultationOf(uid)],
  });
  addPage(config, {
    path: '/phones',
    component: loadable(() => import('./PhonesPage')),
    resources: ({ search }) => [officesOf(search)],
  });
  return config;
}
