import type { ConfigType } from '@plone/registry';

/** The editors' own pages: addresses and lazily loaded components. */
export function addEditorsPages(config: ConfigType) {
  return config;
}
