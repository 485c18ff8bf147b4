// The project itself configures nothing: everything is in packages/volto-govportal.
import '@plone/volto/config';

export default function applyConfig(config) {
  return config;
}
