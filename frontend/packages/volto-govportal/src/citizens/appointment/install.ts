/** Halls, booking a time there, one's own bookings, and checking in. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../../pages/addPage';
import { bookingOf, hallsOf, ownOf, schedulesOf, slotsOf } from './data';

const Part = loadable(() => import('./halls/Part'));

export function installAppointment(config: ConfigType) {
  const views = (config as any).views.contentTypesViews;
  views.ServiceHall = loadable(() => import('./halls/Hall'));
  // Windows and schedules are shown on the page of their hall.
  views.ServiceWindow = Part;
  views.AppointmentSchedule = Part;
  addPage(config, {
    path: '/halls',
    component: loadable(() => import('./halls/HallsPage')),
    resources: ({ search }) => [hallsOf(search)],
  });
  addPage(config, {
    path: '/book',
    component: loadable(() => import('./book/BookPage')),
    resources: ({ search }) => {
      const asked = new URLSearchParams(search);
      const schedule = asked.get('schedule');
      const matter = asked.get('matter');
      return [
        ...(schedule ? [slotsOf(schedule)] : []),
        ...(matter ? [schedulesOf(matter)] : []),
      ];
    },
  });
  addPage(config, {
    path: '/bookings',
    component: loadable(() => import('./own/BookingsPage')),
    resources: ({ search }) => [ownOf(search)],
    signedIn: true,
  });
  addPage(config, {
    path: '/bookings/:uid',
    component: loadable(() => import('./own/BookingPage')),
    resources: (_place, { uid }) => [bookingOf(uid)],
    signedIn: true,
  });
  const CheckIn = loadable(() => import('./checkin/CheckInPage'));
  for (const path of ['/check-in', '/check-in/:token']) {
    addPage(config, { path, component: CheckIn });
  }
  return config;
}
