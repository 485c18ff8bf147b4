import type { ConfigType } from '@plone/registry';

export function installQuestions(config: ConfigType) {
  return config;
}
