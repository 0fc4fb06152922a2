import type { Plugin } from 'vite';

/**
 * Lets the page ask for a module, and for everything that comes with it, at once with its entry. Vite
 * writes that into the page only for what the entry imports statically, and so would begin to fetch
 * the app a whole round trip later.
 * @param module the file of a module that the entry imports when it runs.
 */
export function preloadOf(module: string): Plugin {
  return {
    name: 'preload-of',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
        const wanted = new Set<string>();
        const want = (chunk: (typeof chunks)[number] | undefined) => {
          if (chunk === undefined || wanted.has(chunk.fileName)) return;
          wanted.add(chunk.fileName);
          for (const name of chunk.imports) want(chunks.find(({ fileName }) => fileName === name));
        };
        want(chunks.find(({ facadeModuleId }) => facadeModuleId === module));
        return [...wanted]
          .filter((file) => !html.includes(`"/${file}"`))
          .map((file) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
            injectTo: 'head' as const,
          }));
      },
    },
  };
}
