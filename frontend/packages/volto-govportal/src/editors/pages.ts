import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addAccountPages } from '../account/pages';
import { addPage } from '../pages/addPage';
import { contentOf } from './address';
import { candidatesOf } from './compile/data';
import { DESK, itemsOf } from './desk/data';
import { addForms } from './form/pages';
import { IMPORT } from './import/data';
import { comparisonOf, reviewedOf, timelineOf } from './resources';

const Desk = loadable(() => import('./desk/Desk'));
const Compile = loadable(() => import('./compile/Compile'));
const Import = loadable(() => import('./import/Import'));
const Compare = loadable(() => import('./compare/Compare'));
const History = loadable(() => import('./history/History'));
const Preview = loadable(() => import('./preview/Preview'));

/** The editors' own pages: addresses and lazily loaded components. */
export function addEditorsPages(config: ConfigType) {
  addForms(config);
  addPage(config, {
    path: '/desk',
    component: Desk,
    resources: ({ search }) => [DESK, itemsOf(search)],
  });
  addPage(config, {
    path: '/import',
    component: Import,
    resources: () => [IMPORT, DESK],
  });
  addPage(config, {
    path: '/**/compile',
    component: Compile,
    resources: ({ pathname, search }) => [
      candidatesOf(contentOf(pathname), search),
    ],
  });
  addPage(config, {
    path: '/**/compare',
    component: Compare,
    resources: ({ pathname, search }) => [comparisonOf(pathname, search)],
  });
  addPage(config, {
    path: '/**/historyview',
    component: History,
    resources: ({ pathname }) => [timelineOf(pathname)],
  });
  addPage(config, {
    path: '/**/preview',
    component: Preview,
    resources: ({ pathname }) => [reviewedOf(pathname)],
  });
  return addAccountPages(config);
}
