import type { ConfigType } from '@plone/registry';

/** Installs what the editors' pages need; part of the editing chunk. */
export function installEditors(config: ConfigType) {
  return config;
}
