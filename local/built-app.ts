import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';

/** A part of the package, what it is made of, and how. Paths are from the root of the repository. */
interface Part {
  readonly name: 'tab' | 'pane' | 'app' | 'licences';
  readonly sources: readonly string[];
  readonly output: string;
  readonly folder: string;
  readonly command: readonly string[];
}

const COMMON = ['shared/src', 'package-lock.json', 'package.json'];
const TAB = ['src', 'scripts', 'public', 'index.html', 'vite.config.ts', 'package.json'];
const PANE = ['outlook.html', 'vite.outlook.config.ts'];
const FUNCTIONS = ['src', 'build.ts', 'host.json', 'package.json'];
const LICENCES = ['add-licences', 'embedded', 'licences', 'lockfile', 'shipped-packages'];

// The tab comes first, and begins with an empty folder; then the pane of Outlook beside it, and the
// package that has both inside. Whose code is in all of them is known only then.
const PARTS: readonly Part[] = [
  {
    name: 'tab',
    sources: [...COMMON, ...TAB.map((path) => `tab/${path}`)],
    output: 'tab/dist/index.html',
    folder: 'tab',
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
  },
  {
    name: 'pane',
    sources: PANE.map((path) => `tab/${path}`),
    output: 'tab/dist/outlook.html',
    folder: 'tab',
    command: [
      ...['node_modules/vite/bin/vite.js', 'build', '--config', 'vite.outlook.config.ts'],
      ...['--logLevel', 'warn'],
    ],
  },
  {
    name: 'app',
    sources: [...COMMON, ...FUNCTIONS.map((path) => `functions/${path}`)],
    output: 'dist/app/main.js',
    folder: '.',
    command: ['--import', 'tsx', 'functions/build.ts'],
  },
  {
    name: 'licences',
    sources: ['LICENSE', 'release/licence-texts', ...LICENCES.map((name) => `release/${name}.ts`)],
    output: 'dist/app/LICENSE',
    folder: '.',
    command: ['--import', 'tsx', 'release/add-licences.ts'],
  },
];

const stampsSchema = z.record(z.string(), z.string());

/** The folder of the built function app. */
export const builtApp = (root: string): string => join(root, 'dist/app');

/**
 * Builds what has changed since it was built last, by the content of its sources; `say` tells what
 * is being built. The error is a sentence for the person at the terminal, after the build itself
 * said on stderr what is wrong.
 */
export async function buildWhatChanged(
  root: string,
  say: (line: string) => void,
): Promise<Result<undefined, string>> {
  const stampFile = join(root, 'dist/stamps.json');
  let stamps = readStamps(stampFile);
  let before = '';
  for (const part of PARTS) {
    const stamp = hashOf(root, part.sources, before);
    before = stamp;
    if (stamps[part.name] === stamp && existsSync(join(root, part.output))) continue;
    say(`Building the ${part.name} …`);
    const code = await run(root, part);
    if (code !== 0) return err(`Building the ${part.name} failed: see above.`);
    stamps = { ...stamps, [part.name]: stamp };
    mkdirSync(join(root, 'dist'), { recursive: true });
    writeFileSync(stampFile, JSON.stringify(stamps));
  }
  return ok(undefined);
}

/** The folders and files a build depends on, for whoever watches them. */
export function watchedSources(root: string): string[] {
  const paths = new Set(PARTS.flatMap(({ sources }) => sources));
  return [...paths].map((path) => join(root, path)).filter(existsSync);
}

function readStamps(path: string): Readonly<Record<string, string>> {
  if (!existsSync(path)) return {};
  try {
    return stampsSchema.catch({}).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return {};
  }
}

function hashOf(root: string, sources: readonly string[], before: string): string {
  const hash = createHash('sha256').update(before);
  for (const path of sources.flatMap((source) => filesIn(root, source)).sort()) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}

/** The file itself, or every file below it. */
function filesIn(root: string, path: string): string[] {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (statSync(absolute).isFile()) return [path];
  const entries = readdirSync(absolute, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
}

/** Its exit code; null where a signal ended it. */
function run(root: string, { folder, command: [script = '', ...args] }: Part) {
  const program = script.startsWith('node_modules/') ? join(root, script) : script;
  const child = spawn(process.execPath, [program, ...args], {
    cwd: join(root, folder),
    // What Azure gets, whoever starts the build: React has another form for tests.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}
