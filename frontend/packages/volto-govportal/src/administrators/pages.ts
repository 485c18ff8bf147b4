import type { ConfigType } from '@plone/registry';

/** The administrators' own pages: addresses and lazily loaded components. */
export function addAdministratorsPages(config: ConfigType) {
  return config;
}
