import path from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const at = (folder: string) => path.resolve(__dirname, folder);

export default defineConfig({
  plugins: [react({ include: /\.(jsx?|tsx?)$/ })],
  define: { __SERVER__: false, __CLIENT__: true, __DEVELOPMENT__: false },
  resolve: {
    alias: [
      {
        find: '@plone/volto-original',
        replacement: at('node_modules/@plone/volto/src'),
      },
      {
        find: /^@plone\/volto-slate\/(.*)$/,
        replacement: at('node_modules/@plone/volto-slate/src/$1'),
      },
      {
        find: /^@plone\/volto\/(.*)$/,
        replacement: at('node_modules/@plone/volto/src/$1'),
      },
      {
        find: /^volto-govportal\/(.*)$/,
        replacement: at('packages/volto-govportal/src/$1'),
      },
    ],
  },
  test: {
    globals: true,
    environment: 'jsdom',
    css: false,
    include: ['packages/*/tests/**/*.test.{ts,tsx}'],
    setupFiles: ['packages/volto-govportal/tests/setup.ts'],
  },
});
