import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';

type LogLine = Readonly<Record<string, unknown>>;

export interface HostProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** What it logged so far. */
  readonly log: readonly LogLine[];
  /** Resolves with the first line, of now or later, for which `test` holds. */
  logged(test: (line: LogLine) => boolean): Promise<LogLine>;
  /** Resolves with its exit code and what it wrote to stderr. */
  readonly ended: Promise<{ code: number | null; stderr: string }>;
}

export const EXTENSION_BUNDLE = {
  id: 'Microsoft.Azure.Functions.ExtensionBundle',
  version: '[4.*, 5.0.0)',
};

const HOST_JSON = {
  version: '2.0',
  extensionBundle: EXTENSION_BUNDLE,
  extensions: { http: { routePrefix: '' } },
};

/** A folder with a built function app; `source` is TypeScript, or CommonJS to take as it is. */
export async function functionApp(
  source: { readonly entry: string } | { readonly main: string },
  hostJson: object = HOST_JSON,
  packageJson: object = { main: 'main.js' },
): Promise<{ folder: string; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-function-app-'));
  writeFileSync(join(folder, 'host.json'), JSON.stringify(hostJson));
  writeFileSync(join(folder, 'package.json'), JSON.stringify(packageJson));
  const outfile = join(folder, 'main.js');
  if ('main' in source) writeFileSync(outfile, source.main);
  else {
    await build({
      entryPoints: [source.entry],
      outfile,
      bundle: true,
      minify: true,
      platform: 'node',
      format: 'cjs',
      external: ['@azure/functions-core', '@samenhang/platform'],
      logLevel: 'error',
    });
  }
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Starts the host over it; `url` is empty when it ended before it listened.
 * @param settings where they are given, the app brings its own platform, and finds them in its environment.
 */
export async function startHost(
  folder: string,
  port = 0,
  settings?: Readonly<Record<string, string>>,
): Promise<HostProcess> {
  const script = join(process.cwd(), 'tests/local/functions-host/serve.ts');
  const own = settings === undefined ? [] : ['own-platform'];
  const child = spawn(process.execPath, ['--import', 'tsx', script, folder, String(port), ...own], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const log: LogLine[] = [];
  const waiting = new Set<() => void>();
  createInterface({ input: child.stdout }).on('line', (line) => {
    log.push(JSON.parse(line));
    for (const look of waiting) look();
  });
  let stderr = '';
  child.stderr.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = once(child, 'close').then(([code]) => ({ code, stderr }));
  const logged = (test: (line: LogLine) => boolean) =>
    new Promise<LogLine>((resolve) => {
      const look = () => {
        const found = log.find(test);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const listening = logged((line) => 'port' in line);
  const first = await Promise.race([listening, ended]);
  const url = 'port' in first ? `http://127.0.0.1:${first.port}` : '';
  return { url, child, log, logged, ended };
}
