import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';

/** The viewer is built to `dist/web`; while developing, its questions go to a running Entente. */
export default defineConfig(({ command }) => {
  // Started from a test, the build would inherit NODE_ENV=test and bring development code along.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: 'web',
    plugins: [preact({ devToolsEnabled: false })],
    build: {
      outDir: '../dist/web',
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    server: { proxy: { '^/api/': 'http://127.0.0.1:4680' } },
  };
});
