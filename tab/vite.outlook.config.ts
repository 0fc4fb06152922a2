import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { brotliAssets } from './scripts/brotli-assets.ts';
import { moduleList } from './scripts/module-list.ts';
import { precompiledStyles } from './scripts/precompiled-styles.ts';
import { quietLog } from './scripts/quiet-log.ts';
import { trimmedWords } from './scripts/trimmed-words.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const modules = moduleList(ROOT, join(ROOT, 'dist/modules/pane.json'));

/**
 * The pane of Outlook, built by itself beside the tab: what the two share would otherwise be cut into
 * files of its own, of which the tab's first screen then loads more.
 */
export default defineConfig({
  base: '/',
  publicDir: false,
  plugins: [
    precompiledStyles(fileURLToPath(new URL('src', import.meta.url))),
    // What the components that it shares with the tab say.
    trimmedWords(['app', 'copyText', 'fault']),
    brotliAssets(),
    modules.build,
  ],
  build: {
    target: 'es2023',
    emptyOutDir: false,
    manifest: '.vite/outlook.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: fileURLToPath(new URL('outlook.html', import.meta.url)),
      onLog: quietLog,
    },
  },
});
