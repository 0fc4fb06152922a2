import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

interface File {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The files of a simulated host by path, its scripts bundled for a browser. */
export type HostPage = ReadonlyMap<string, File>;

/** What a page consists of: each part's address below its root, and the file it is made of. */
interface Parts {
  /** Such as `/local/teams/`. */
  readonly root: string;
  /** Where the files lie. */
  readonly folder: URL;
  readonly asIs: readonly (readonly [path: string, file: string, type: keyof typeof TYPES])[];
  readonly scripts: readonly (readonly [path: string, file: string])[];
}

const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
};

const HEADERS = {
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "frame-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

export async function openHostPage({ root, folder, asIs, scripts }: Parts): Promise<HostPage> {
  const at = (name: string) => fileURLToPath(new URL(name, folder));
  const files = await Promise.all([
    ...asIs.map(async ([path, file, type]): Promise<[string, File]> => {
      return [root + path, { type: TYPES[type], bytes: await readFile(at(file)) }];
    }),
    ...scripts.map(async ([path, entry]): Promise<[string, File]> => {
      return [root + path, { type: TYPES.js, bytes: await bundle(at(entry)) }];
    }),
  ]);
  return new Map(files);
}

/** Whether it was one of the page's files, and so is answered. */
export function sendHostFile(page: HostPage, path: string, response: ServerResponse): boolean {
  const file = page.get(path);
  if (file === undefined) return false;
  response.writeHead(200, { ...HEADERS, 'content-type': file.type }).end(file.bytes);
  return true;
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'esm',
    target: 'es2022',
    write: false,
    logLevel: 'error',
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error('esbuild made nothing of the host page');
  return output.contents;
}
