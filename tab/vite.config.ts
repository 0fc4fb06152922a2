import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { brotliAssets } from './scripts/brotli-assets.ts';
import { chunkGroups } from './scripts/chunk-groups.ts';
import { moduleList } from './scripts/module-list.ts';
import { precompiledStyles } from './scripts/precompiled-styles.ts';
import { preloadOf } from './scripts/preload-of.ts';
import { quietLog } from './scripts/quiet-log.ts';

const SOURCE = fileURLToPath(new URL('src', import.meta.url));
const BEGINNINGS = {
  entry: join(SOURCE, 'main.ts'),
  app: join(SOURCE, 'app/start.ts'),
  result: join(SOURCE, 'pages/unit/unit-page.tsx'),
  norms: join(SOURCE, 'pages/benchmarks/benchmarks-page.tsx'),
  review: join(SOURCE, 'pages/review/review-page.tsx'),
};

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const modules = moduleList(ROOT, join(ROOT, 'dist/modules/tab.json'));

/** The tab is served from the root of the API's own origin, under a strict content security policy. */
export default defineConfig({
  base: '/',
  plugins: [precompiledStyles(SOURCE), preloadOf(BEGINNINGS.app), brotliAssets(), modules.build],
  resolve: {
    alias: [
      {
        find: /^fflate$/,
        replacement: fileURLToPath(new URL('scripts/zip-in-place.ts', import.meta.url)),
      },
    ],
  },
  worker: { format: 'es', plugins: () => [modules.worker()] },
  build: {
    target: 'es2023',
    manifest: true,
    // No data: addresses and no inline polyfill, so that the policy needs no exception for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunkGroups(BEGINNINGS) },
        // The entry names every file, and no compression makes a hash shorter.
        chunkFileNames: 'assets/[name]-[hash:7].js',
      },
      onLog: quietLog,
    },
  },
});
