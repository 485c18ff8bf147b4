import type { ConfigType } from '@plone/registry';

/** Installs what the reviewers' pages need; part of the editing chunk. */
export function installReviewers(config: ConfigType) {
  return config;
}
