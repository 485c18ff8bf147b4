import type { ConfigType } from '@plone/registry';

export function installPlaces(config: ConfigType) {
  return config;
}
