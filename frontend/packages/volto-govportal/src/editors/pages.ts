import type { ConfigType } from '@plone/registry';
import { addAccountPages } from '../account/pages';

/** The editors' own pages: addresses and lazily loaded components. */
export function addEditorsPages(config: ConfigType) {
  return addAccountPages(config);
}
