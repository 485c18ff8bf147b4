import type { ConfigType } from '@plone/registry';

export function installFinder(config: ConfigType) {
  return config;
}
