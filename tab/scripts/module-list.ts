import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import type { Plugin } from 'vite';

/**
 * Writes which modules a build put into its files, those of its workers too: a sorted list of paths
 * from `root`, in JSON. What nothing of a module was left of is not in it.
 *
 * @returns a plugin for the build, and one for each build of a worker (`worker.plugins`), which end
 * before the build itself does.
 */
export function moduleList(root: string, file: string): { build: Plugin; worker: () => Plugin } {
  const modules = new Set<string>();
  const collecting = (name: string): Plugin => ({
    name,
    apply: 'build',
    generateBundle(_, bundle) {
      const parts = Object.values(bundle).filter((part) => part.type === 'chunk');
      const ids = parts.flatMap((part) => Object.entries(part.modules)).filter(isLeft);
      for (const [id] of ids) modules.add(fromRoot(root, id));
    },
  });
  return {
    worker: () => collecting('module-list-of-worker'),
    build: {
      ...collecting('module-list'),
      writeBundle() {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, `${JSON.stringify([...modules].sort(), null, 2)}\n`);
      },
    },
  };
}

const isLeft = ([, { renderedLength }]: [string, { readonly renderedLength: number }]) =>
  renderedLength > 0;

/** What a bundler makes up itself begins with a NUL and lies in no folder. */
function fromRoot(root: string, id: string): string {
  const [path = ''] = id.split('?');
  return path.startsWith('\0') ? path : relative(root, path).split(sep).join('/');
}
