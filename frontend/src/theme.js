// The portal's own styles. Volto's (Semantic UI) are loaded by the editing pages alone: see
// packages/volto-govportal/src/cms.
import 'volto-govportal/theme/main.scss';
