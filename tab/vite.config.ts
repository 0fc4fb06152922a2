import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { brotliAssets } from './scripts/brotli-assets.ts';
import { chunkGroups } from './scripts/chunk-groups.ts';
import { precompiledStyles } from './scripts/precompiled-styles.ts';

const ENTRY = fileURLToPath(new URL('src/main.tsx', import.meta.url));
const SOURCE = fileURLToPath(new URL('src', import.meta.url));

/** The tab is served from the root of the API's own origin, under a strict content security policy. */
export default defineConfig({
  base: '/',
  plugins: [precompiledStyles(SOURCE), brotliAssets()],
  resolve: {
    alias: [
      {
        find: /^fflate$/,
        replacement: fileURLToPath(new URL('scripts/zip-in-place.ts', import.meta.url)),
      },
    ],
  },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    manifest: true,
    // No data: addresses and no inline polyfill, so that the policy needs no exception for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: { codeSplitting: { groups: chunkGroups(ENTRY) } },
      onLog(level, log, report) {
        // Fluent marks its modules "use client"; that says nothing to a browser.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
      },
    },
  },
});
