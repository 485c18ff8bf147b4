/** The page of a hall's day; it stands before the page of a case, whose address it looks like. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../../pages/addPage';
import { APPEALS, dayOf } from './data';

export function addAppointmentDay(config: ConfigType) {
  addPage(config, {
    path: '/worklist/day',
    component: loadable(() => import('./DayPage')),
    resources: ({ search }) => [dayOf(search), APPEALS],
    signedIn: true,
  });
  return config;
}
