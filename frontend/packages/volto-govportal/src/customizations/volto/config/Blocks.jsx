// Volto's own are installed by the editing pages alone (src/cms/install.ts): readers never load them.
export function installDefaultBlocks(config) {
  return config;
}
