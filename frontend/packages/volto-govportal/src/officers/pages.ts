import loadable from '@loadable/component';
import type { ConfigType } from '@plone/registry';
import { caseOf } from '../citizens/apply/data';
import { interactionOf, START } from '../citizens/interaction/data';
import { addPage } from '../pages/addPage';
import { COUNTS } from './counts';
import { DELEGATIONS } from './delegations/data';
import { DESK, JOINT } from './interaction/data';
import { LATE } from './late/data';
import { choicesOf } from './worklist/choices';
import { worklistOf } from './worklist/query';
import { VIEWS } from './worklist/views';

const Worklist = loadable(() => import('./worklist/WorklistPage'));
const Delegations = loadable(() => import('./delegations/DelegationsPage'));
const Late = loadable(() => import('./late/LatePage'));
const Intake = loadable(() => import('./intake/IntakePage'));
const Case = loadable(() => import('./case/CasePage'));
const Evaluations = loadable(() => import('./evaluation/ExportPage'));
const Interaction = loadable(() => import('./interaction/InteractionPage'));
const Call = loadable(() => import('./interaction/CallPage'));
const JointCases = loadable(() => import('./interaction/JointPage'));

/** The officers' own pages: addresses and lazily loaded components. */
export function addOfficersPages(config: ConfigType) {
  addPage(config, {
    path: '/worklist',
    component: Worklist,
    resources: ({ search }) => [worklistOf(search), choicesOf(search), VIEWS],
  });
  addPage(config, {
    path: '/worklist/delegations',
    component: Delegations,
    resources: () => [DELEGATIONS, COUNTS],
  });
  addPage(config, {
    path: '/worklist/late',
    component: Late,
    resources: () => [LATE],
  });
  addPage(config, {
    path: '/worklist/new',
    component: Intake,
    resources: () => [COUNTS],
  });
  addPage(config, { path: '/worklist/evaluations', component: Evaluations });
  addPage(config, {
    path: '/worklist/interactions/:uid',
    component: Interaction,
    resources: (_place, { uid }) => [interactionOf(uid)],
  });
  addPage(config, {
    path: '/worklist/call',
    component: Call,
    resources: () => [DESK, START],
  });
  addPage(config, {
    path: '/worklist/joint',
    component: JointCases,
    resources: () => [JOINT],
  });
  addPage(config, {
    path: '/worklist/:uid',
    component: Case,
    resources: (_place, { uid }) => [caseOf(uid)],
  });
  return config;
}
