const path = require('path');
const zlib = require('zlib');
const CompressionPlugin = require('compression-webpack-plugin');

/** Files of the build that shrink. */
const TEXTS = /\.(js|css|svg|json)$/;

/** Smaller twins beside the build's files, which src/server/files.ts gives out. */
const twins = () => [
  new CompressionPlugin({ test: TEXTS, minRatio: 0.9 }),
  new CompressionPlugin({
    test: TEXTS,
    minRatio: 0.9,
    filename: '[path][base].br',
    algorithm: 'brotliCompress',
    compressionOptions: {
      params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 },
    },
  }),
];

const modify = (config, { target, dev }) => {
  config.resolve.alias = {
    // The rich-text editor is installed by src/cms/install.ts, in the chunk of the editing pages.
    '@plone/volto-slate$': path.join(__dirname, 'src', 'cms', 'no-slate.ts'),
    ...config.resolve.alias,
  };
  if (target === 'web' && !dev) {
    config.plugins.push(...twins());
    // Nobody reads maps of a portal in use, and they are most of the build's bulk.
    config.devtool = false;
  }
  return config;
};

module.exports = { plugins: (plugins) => plugins, modify };
