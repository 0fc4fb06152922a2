import { readFile } from 'node:fs/promises';
import { join, normalize, sep } from 'node:path';

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
]);

/** Reads files below `folder`, each once; what is not one of them is `undefined`. */
export function tabFiles(folder: string) {
  const read = new Map<string, Promise<TabFile | undefined>>();
  return (path: string, acceptsBrotli: boolean): Promise<TabFile | undefined> => {
    const name = `${path} ${acceptsBrotli}`;
    const known = read.get(name) ?? load(folder, path, acceptsBrotli);
    // Only what exists is kept, so that asking for nonsense does not fill the memory.
    void known.then((file) => file && read.set(name, known));
    return known;
  };
}

async function load(
  folder: string,
  path: string,
  acceptsBrotli: boolean,
): Promise<TabFile | undefined> {
  const contentType = CONTENT_TYPES.get(/\.(\w+)$/.exec(path)?.[1] ?? '');
  const file = normalize(join(folder, path));
  if (contentType === undefined || !file.startsWith(folder + sep)) return undefined;
  if (acceptsBrotli) {
    const compressed = await readIfThere(`${file}.br`);
    if (compressed !== undefined) return { bytes: compressed, contentType, encoding: 'br' };
  }
  const bytes = await readIfThere(file);
  return bytes && { bytes, contentType };
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch {
    return undefined;
  }
}
