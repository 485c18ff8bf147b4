/** The page of a frequent question. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';

export function installQuestions(config: ConfigType) {
  const views = (config as any).views.contentTypesViews;
  views.Question = loadable(() => import('./Question'));
  return config;
}
