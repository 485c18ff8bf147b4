import type { ConfigType } from '@plone/registry';

export function installLaws(config: ConfigType) {
  return config;
}
