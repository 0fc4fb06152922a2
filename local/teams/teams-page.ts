import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

interface File {
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The files of the simulated Teams by path, its scripts bundled for a browser. */
export type TeamsPage = ReadonlyMap<string, File>;

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

const ROOT = '/local/teams/';

export async function openTeamsPage(): Promise<TeamsPage> {
  const asIs = [
    ['', 'index.html', 'text/html; charset=utf-8'],
    ['meeting', 'meeting.html', 'text/html; charset=utf-8'],
    ['styles.css', 'styles.css', 'text/css; charset=utf-8'],
    ['meeting.css', 'meeting.css', 'text/css; charset=utf-8'],
    ['icon.svg', '../../../app-manifest/icons/color.svg', 'image/svg+xml'],
  ] as const;
  const scripts = [
    ['main.js', 'main.ts'],
    ['meeting.js', 'meeting-page.ts'],
  ] as const;
  const files = await Promise.all([
    ...asIs.map(async ([path, file, type]): Promise<[string, File]> => {
      return [ROOT + path, { type, bytes: await readFile(pageFile(file)) }];
    }),
    ...scripts.map(async ([path, entry]): Promise<[string, File]> => {
      return [ROOT + path, { type: 'text/javascript; charset=utf-8', bytes: await bundle(entry) }];
    }),
  ]);
  return new Map(files);
}

/** Whether it was one of the page's files, and so is answered. */
export function sendTeamsFile(page: TeamsPage, path: string, response: ServerResponse): boolean {
  const file = page.get(path);
  if (file === undefined) return false;
  response.writeHead(200, { ...HEADERS, 'content-type': file.type }).end(file.bytes);
  return true;
}

async function bundle(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [pageFile(entry)],
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

function pageFile(name: string): string {
  return fileURLToPath(new URL(`page/${name}`, import.meta.url));
}
