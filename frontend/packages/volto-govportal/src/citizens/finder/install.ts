/** Finding things: the lists of what is published, one search over all, the questions. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../../pages/addPage';
import { resourceOf } from './address';
import { LISTS } from './lists';
import { QUESTIONS, questionsPath, SEARCH, searchPath } from './pages';

export function installFinder(config: ConfigType) {
  const component = loadable(() => import('./ListPage'));
  for (const list of LISTS) {
    addPage(config, {
      path: list.path,
      component,
      resources: ({ search }) => [resourceOf(list, search)],
    });
  }
  addPage(config, {
    path: SEARCH,
    component: loadable(() => import('./SearchPage')),
    resources: ({ search }) => [searchPath(search) ?? []].flat(),
  });
  addPage(config, {
    path: QUESTIONS,
    component: loadable(() => import('./QuestionsPage')),
    resources: ({ search }) => [questionsPath(search)],
  });
  return config;
}
