import type { ConfigType } from '@plone/registry';

/** Installs what the administrators' pages need; part of the editing chunk. */
export function installAdministrators(config: ConfigType) {
  return config;
}
