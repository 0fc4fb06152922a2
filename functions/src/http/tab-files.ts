import { readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** A file of the built tab, ready to be sent. */
export interface TabFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly encoding?: 'br';
}

const CONTENT_TYPES: ReadonlyMap<string, string> = new Map([
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['css', 'text/css; charset=utf-8'],
  ['json', 'application/json'],
  ['svg', 'image/svg+xml'],
  ['png', 'image/png'],
  ['ico', 'image/x-icon'],
  ['woff2', 'font/woff2'],
  ['txt', 'text/plain; charset=utf-8'],
]);

/**
 * The files below `folder` by their exact name, with `/` between its parts. The folder is listed
 * once; a name that is not in the list is nothing, however else it may be spelt.
 */
export function tabFiles(folder: string) {
  const read = new Map<string, Promise<Uint8Array>>();
  let listed: Promise<ReadonlySet<string>> | undefined;
  const bytesOf = (name: string) => {
    const known = read.get(name) ?? readFile(join(folder, name));
    read.set(name, known);
    return known;
  };
  return async (name: string, acceptsBrotli: boolean): Promise<TabFile | undefined> => {
    listed ??= list(folder);
    const names = await listed;
    const contentType = CONTENT_TYPES.get(/\.(\w+)$/.exec(name)?.[1] ?? '');
    if (contentType === undefined || !names.has(name)) return undefined;
    if (acceptsBrotli && names.has(`${name}.br`)) {
      return { bytes: await bytesOf(`${name}.br`), contentType, encoding: 'br' };
    }
    return { bytes: await bytesOf(name), contentType };
  };
}

async function list(folder: string): Promise<ReadonlySet<string>> {
  // A package without a tab is a fault of its build, which a test looks for; here nothing is found.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const files = entries.filter((entry) => entry.isFile());
  const nameOf = (parent: string, name: string) =>
    join(parent, name)
      .slice(folder.length + 1)
      .split(sep)
      .join('/');
  return new Set(files.map(({ parentPath, name }) => nameOf(parentPath, name)));
}
