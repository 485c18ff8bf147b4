/** The portal's pages on Volto. Each part installs itself; what only editing needs: cms/install.ts. */
import type { ConfigType } from '@plone/registry';
import { addAdministratorsPages } from './administrators/pages';
import { installAppointment } from './citizens/appointment/install';
import { installApply } from './citizens/apply/install';
import { installEvaluation } from './citizens/evaluation/install';
import { installFinder } from './citizens/finder/install';
import { installFormPages } from './citizens/forms/install';
import { installHome } from './citizens/home/install';
import { installInteraction } from './citizens/interaction/install';
import { installIntermediaries } from './citizens/intermediaries/install';
import { installLaws } from './citizens/laws/install';
import { installMatter } from './citizens/matter/install';
import { installMy } from './citizens/my/install';
import { installPlaces } from './citizens/places/install';
import { installQuestions } from './citizens/questions/install';
import { installStatus } from './citizens/status/install';
import { resources } from './data/resource';
import { addEditorsPages } from './editors/pages';
import { addAppointmentDay } from './officers/appointment/pages';
import { installKiosk } from './kiosk/install';
import { addOfficersPages } from './officers/pages';
import { addReviewersPages } from './reviewers/pages';
import {
  slate_block_selections,
  slate_plugins,
  upload_content,
} from '@plone/volto-slate/reducers';
import App from './shell/App';

const PARTS = [
  installHome,
  installApply,
  installAppointment,
  installEvaluation,
  installInteraction,
  installMy,
  installFinder,
  installMatter,
  installPlaces,
  installLaws,
  installIntermediaries,
  installQuestions,
  installFormPages,
  installStatus,
  installKiosk,
  addEditorsPages,
  addReviewersPages,
  addAppointmentDay,
  addOfficersPages,
  addAdministratorsPages,
];

/** Reducers whose state is made in the browser. */
const UNSENT = [
  'addons',
  'aliases',
  'clipboard',
  'comments',
  'contentrulesevents',
  'controlpanelrule',
  'controlpanelrules',
  'controlpanels',
  'diff',
  'emailNotification',
  'emailSend',
  'form',
  'groups',
  'history',
  'lazyLibraries',
  'linkIntegrity',
  'messages',
  'querystring',
  'querystringsearch',
  'relations',
  'roles',
  'rules',
  'schema',
  'search',
  'sharing',
  'sidebar',
  'transactions',
  'upgrade',
  'users',
  'userschema',
  'vocabularies',
  'workingCopy',
];

export default function applyConfig(config: ConfigType) {
  const { settings } = config as any;
  settings.defaultLanguage = 'zh-cn';
  settings.supportedLanguages = ['zh-cn'];
  settings.isMultilingual = false;
  // What readers' pages never fill is not sent with them.
  settings.initialReducersBlacklist = [
    ...settings.initialReducersBlacklist,
    ...UNSENT,
  ];
  if (__SERVER__) {
    // eslint-disable-next-line @typescript-eslint/no-var-requires
    require('./server/install').installServer(config);
  }
  (config as any).addonReducers = {
    ...(config as any).addonReducers,
    resources,
    // The editor itself comes later, but a store is made once.
    slate_block_selections,
    slate_plugins,
    upload_content,
  };
  settings.apiExpanders = [
    ...settings.apiExpanders,
    { match: '', GET_CONTENT: ['page'] },
  ];
  (config as any).views.contentTypesViews ??= {};
  config.registerComponent({ name: 'App', component: App as any });
  return PARTS.reduce((done, install) => install(done), config);
}
