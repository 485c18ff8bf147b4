import type { ConfigType } from '@plone/registry';

/** Stands where Volto installs its rich-text editor on every page. */
export default function installNothing(config: ConfigType) {
  return config;
}
