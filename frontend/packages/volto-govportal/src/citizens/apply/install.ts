/** Applying, following one's cases, and checking notices. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../../pages/addPage';
import { caseOf, casesOf, noticeOf, startOf } from './data';

export function installApply(config: ConfigType) {
  addPage(config, {
    path: '/apply/:matter',
    component: loadable(() => import('./begin/Begin')),
    resources: (_place, { matter }) => [startOf(matter)],
    signedIn: true,
  });
  // What is being typed must not be read anew, so this page reads for itself.
  addPage(config, {
    path: '/cases/:uid/fill',
    component: loadable(() => import('./fill/Fill')),
  });
  addPage(config, {
    path: '/cases/:uid',
    component: loadable(() => import('./follow/CasePage')),
    resources: (_place, { uid }) => [caseOf(uid)],
    signedIn: true,
  });
  addPage(config, {
    path: '/my-cases',
    component: loadable(() => import('./follow/MyCases')),
    resources: ({ search }) => [casesOf(search)],
    signedIn: true,
  });
  addPage(config, {
    path: '/notice-check/:code',
    component: loadable(() => import('./query/NoticeCheck')),
    resources: (_place, { code }) => [noticeOf(code)],
  });
  return config;
}
