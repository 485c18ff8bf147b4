// The portal registers its own App; Volto's other components come with the editing pages.
export function installDefaultComponents(config) {
  return config;
}
