import type { ConfigType } from '@plone/registry';

export function installMatter(config: ConfigType) {
  return config;
}
