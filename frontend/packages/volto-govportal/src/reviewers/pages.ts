import type { ConfigType } from '@plone/registry';

/** The reviewers' own pages: addresses and lazily loaded components. */
export function addReviewersPages(config: ConfigType) {
  return config;
}
