/** The pages of one's account, at the addresses that Volto and Plone's letters know. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../pages/addPage';

const Login = loadable(() => import('./Login'));
const Logout = loadable(() => import('./Logout'));
const Registration = loadable(() => import('./Registration'));
const RequestReset = loadable(() => import('./RequestReset'));
const SetPassword = loadable(() => import('./SetPassword'));
const ChangePassword = loadable(() => import('./ChangePassword'));
const PersonalInformation = loadable(() => import('./PersonalInformation'));

const PAGES = {
  '/login': Login,
  '/**/login': Login,
  '/logout': Logout,
  '/**/logout': Logout,
  '/register': Registration,
  '/passwordreset': RequestReset,
  '/passwordreset/:token': SetPassword,
  '/change-password': ChangePassword,
  '/personal-information': PersonalInformation,
};

export function addAccountPages(config: ConfigType) {
  for (const [path, component] of Object.entries(PAGES)) {
    addPage(config, { path, component });
  }
  return config;
}
