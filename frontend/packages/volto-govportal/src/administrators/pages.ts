/** The administrators' own pages: addresses and lazily loaded components. */
import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { addPage } from '../pages/addPage';
import { CALENDAR, yearOf } from './calendar/year';
import { CODE_SETS } from './codesets/data';
import { ALL as CATEGORIES } from './interaction/data';
import { INTERFACES, PARTNERS } from './partners/data';
import { usagePath } from './partners/usagePath';
import { outboxPath, TEMPLATES } from './messages/data';
import { ADMIN } from './parts/data';
import { askedPath, treeResources } from './parts/place';
import { SETTINGS as EVALUATION } from './evaluation/data';
import { PEOPLE } from './people/data';
import { REVIEW, SETTINGS } from './portal/data';
import { holdersPath } from './roles/data';
import { STATUS } from './system/data';

const Home = loadable(() => import('./Home'));
const Partners = loadable(() => import('./partners/Partners'));
const InterfacesPage = loadable(() => import('./partners/InterfacesPage'));
const UsagePage = loadable(() => import('./partners/UsagePage'));
const PartnerPage = loadable(() => import('./partners/PartnerPage'));
const CalendarPage = loadable(() => import('./calendar/CalendarPage'));
const CodeSets = loadable(() => import('./codesets/CodeSets'));
const CodeSetPage = loadable(() => import('./codesets/CodeSetPage'));
const RegionsPage = loadable(() => import('./regions/RegionsPage'));
const RolesPage = loadable(() => import('./roles/RolesPage'));
const MatrixPage = loadable(() => import('./roles/MatrixPage'));
const AccountsPage = loadable(() => import('./roles/AccountsPage'));
const PeoplePage = loadable(() => import('./people/PeoplePage'));
const OutboxPage = loadable(() => import('./messages/OutboxPage'));
const TemplatesPage = loadable(() => import('./messages/TemplatesPage'));
const ExchangePage = loadable(() => import('./exchange/ExchangePage'));
const CategoriesPage = loadable(() => import('./interaction/CategoriesPage'));
const PortalPage = loadable(() => import('./portal/PortalPage'));
const EvaluationPage = loadable(() => import('./evaluation/EvaluationPage'));
const SystemPage = loadable(() => import('./system/SystemPage'));

export function addAdministratorsPages(config: ConfigType) {
  addPage(config, {
    path: '/admin',
    component: Home,
    resources: () => [ADMIN],
  });
  addPage(config, {
    path: '/admin/partners',
    component: Partners,
    resources: () => [ADMIN, PARTNERS, INTERFACES],
  });
  addPage(config, {
    path: '/admin/partners/interfaces',
    component: InterfacesPage,
    resources: () => [ADMIN, INTERFACES],
  });
  addPage(config, {
    path: '/admin/partners/usage',
    component: UsagePage,
    resources: ({ search }) => [ADMIN, PARTNERS, INTERFACES, usagePath(search)],
  });
  addPage(config, {
    path: '/admin/partners/:id',
    component: PartnerPage,
    resources: (_place, { id }) => [
      ADMIN,
      INTERFACES,
      `${PARTNERS}/${id}`,
      `${PARTNERS}/${id}/keys`,
    ],
  });
  addPage(config, {
    path: '/admin/evaluation',
    component: EvaluationPage,
    resources: () => [ADMIN, EVALUATION],
  });
  addPage(config, {
    path: '/admin/calendar',
    component: CalendarPage,
    resources: ({ search }) => [
      ADMIN,
      CALENDAR,
      `${CALENDAR}?year=${yearOf(search)}`,
    ],
  });
  addPage(config, {
    path: '/admin/code-sets',
    component: CodeSets,
    resources: () => [ADMIN, CODE_SETS],
  });
  addPage(config, {
    path: '/admin/code-sets/:name',
    component: CodeSetPage,
    resources: (_place, { name }) => [ADMIN, `${CODE_SETS}/${name}`],
  });
  addPage(config, {
    path: '/admin/regions',
    component: RegionsPage,
    resources: ({ search }) => [ADMIN, ...treeResources(search)],
  });
  addPage(config, {
    path: '/admin/roles',
    component: RolesPage,
    resources: ({ search }) => {
      const path = askedPath(search);
      return [
        ADMIN,
        ...treeResources(search),
        ...(path === null ? [] : [holdersPath(path)]),
      ];
    },
  });
  addPage(config, {
    path: '/admin/roles/matrix',
    component: MatrixPage,
    resources: () => [ADMIN],
  });
  addPage(config, {
    path: '/admin/roles/accounts',
    component: AccountsPage,
    resources: () => [ADMIN],
  });
  addPage(config, {
    path: '/admin/people',
    component: PeoplePage,
    resources: () => [ADMIN, PEOPLE],
  });
  addPage(config, {
    path: '/admin/outbox',
    component: OutboxPage,
    resources: ({ search }) => [ADMIN, TEMPLATES, outboxPath(search)],
  });
  addPage(config, {
    path: '/admin/message-templates',
    component: TemplatesPage,
    resources: () => [ADMIN, TEMPLATES],
  });
  addPage(config, {
    path: '/admin/exchange',
    component: ExchangePage,
    resources: () => [ADMIN],
  });
  addPage(config, {
    path: '/admin/interaction',
    component: CategoriesPage,
    resources: () => [ADMIN, CATEGORIES],
  });
  addPage(config, {
    path: '/admin/portal',
    component: PortalPage,
    resources: () => [ADMIN, SETTINGS, REVIEW],
  });
  addPage(config, {
    path: '/admin/system',
    component: SystemPage,
    resources: () => [ADMIN, STATUS],
  });
  return config;
}
