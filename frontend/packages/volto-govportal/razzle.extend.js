const path = require('path');

/** The rich-text editor is installed by src/cms/install.ts, in the chunk of the editing pages. */
const modify = (config) => {
  config.resolve.alias = {
    '@plone/volto-slate$': path.join(__dirname, 'src', 'cms', 'no-slate.ts'),
    ...config.resolve.alias,
  };
  return config;
};

module.exports = { plugins: (plugins) => plugins, modify };
