import type { ConfigType } from '@plone/registry';
import { addForms } from './form/pages';
import { addAccountPages } from '../account/pages';

/** The editors' own pages: addresses and lazily loaded components. */
export function addEditorsPages(config: ConfigType) {
  addForms(config);
  return addAccountPages(config);
}
