import type { ConfigType } from '@plone/registry';

export function installHome(config: ConfigType) {
  return config;
}
