import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  base: './',
  resolve: {
    alias: { '@glossa/client': fileURLToPath(new URL('client/src/index.ts', import.meta.url)) },
  },
  build: {
    // What the gateway serves at "/". It is committed, so that building Glossa needs no Node.js.
    outDir: process.env.GLOSSA_PAGE_OUT ?? '../gateway/src/main/resources/static',
    emptyOutDir: true,
    target: 'es2022',
    // The content security policy forbids data: scripts and styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: {
    proxy: Object.fromEntries(['/v1', '/v3'].map((path) => [path, process.env.GLOSSA_URL ?? 'http://127.0.0.1:8470'])),
  },
});
