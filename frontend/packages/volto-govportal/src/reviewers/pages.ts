import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../pages/addPage';
import { contentOf, materialOf, reviewOf } from './data';

const Tasks = loadable(() => import('./tasks/TasksPage'));
const Review = loadable(() => import('./review/ReviewPage'));

/** The reviewers' own pages: addresses and lazily loaded components. */
export function addReviewersPages(config: ConfigType) {
  addPage(config, {
    path: '/tasks',
    component: Tasks,
    resources: ({ search }) => [`/@tasks${search}`],
  });
  addPage(config, {
    path: '/**/review',
    component: Review,
    resources: ({ pathname }) => {
      const path = contentOf(pathname);
      return [reviewOf(path), materialOf(path)];
    },
  });
  return config;
}
