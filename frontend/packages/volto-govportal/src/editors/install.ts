import type { ConfigType } from '@plone/registry';
import { registerWidgets } from './widgets/register';

/** Installs what the editors' pages need; part of the editing chunk. */
export function installEditors(config: ConfigType) {
  return registerWidgets(config);
}
