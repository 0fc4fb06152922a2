import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const FIRST_WORDS = /[\\/]shared[\\/]src[\\/]locales[\\/]\w+[\\/]app\.json$/;

/**
 * Of the words of the tab's first screens, those sections alone: no bundler leaves out what is not
 * asked for of a file that is fetched when it is wanted.
 */
export function trimmedWords(sections: readonly string[]): Plugin {
  return {
    name: 'trimmed-words',
    apply: 'build',
    enforce: 'pre',
    load(id) {
      if (!FIRST_WORDS.test(id)) return null;
      const words: object = JSON.parse(readFileSync(id, 'utf8'));
      const kept = Object.entries(words).filter(([section]) => sections.includes(section));
      if (kept.length < sections.length) throw new Error(`${id} lacks some of ${sections}`);
      return { code: JSON.stringify(Object.fromEntries(kept)), moduleType: 'json' };
    },
  };
}
