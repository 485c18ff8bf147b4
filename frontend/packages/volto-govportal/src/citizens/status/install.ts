import type { ConfigType } from '@plone/registry';

export function installStatus(config: ConfigType) {
  return config;
}
