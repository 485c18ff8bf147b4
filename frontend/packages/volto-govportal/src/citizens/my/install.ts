/** The pages about oneself. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../../pages/addPage';
import {
  AUTHORISATIONS,
  inboxOf,
  ORGANISATIONS,
  PERSON,
  PREFERENCES,
  UNREAD,
} from './data';

export function installMy(config: ConfigType) {
  addPage(config, {
    path: '/my',
    component: loadable(() => import('./Home')),
    resources: () => [PERSON, UNREAD],
    signedIn: true,
  });
  addPage(config, {
    path: '/my/profile',
    component: loadable(() => import('./profile/ProfilePage')),
    resources: () => [PERSON],
    signedIn: true,
  });
  addPage(config, {
    path: '/my/organisations',
    component: loadable(() => import('./organisations/OrganisationsPage')),
    resources: () => [PERSON, ORGANISATIONS, AUTHORISATIONS],
    signedIn: true,
  });
  addPage(config, {
    path: '/my/messages',
    component: loadable(() => import('./messages/MessagesPage')),
    resources: ({ search }) => [inboxOf(search), PREFERENCES],
    signedIn: true,
  });
  return config;
}
