import type { ConfigType } from '@plone/registry';

export function installIntermediaries(config: ConfigType) {
  return config;
}
