// The portal has views of its own (src/index.ts); Volto's come with the editing pages.
export function installDefaultViews(config) {
  return config;
}
