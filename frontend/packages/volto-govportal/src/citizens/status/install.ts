import type { ConfigType } from '@plone/registry';
import { content } from './errors';
import { movedForGood } from './forGood';

/** What stands behind the pages for what is not there, not there any more, or somewhere else. */
export function installStatus(config: ConfigType) {
  const { settings } = config as any;
  (config as any).addonReducers = { ...(config as any).addonReducers, content };
  if (__SERVER__) {
    settings.expressMiddleware = [
      movedForGood,
      ...(settings.expressMiddleware ?? []),
    ];
  }
  return config;
}
