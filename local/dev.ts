// `npm run dev`: `npm start`, started anew whenever a source changes. What changed is built again,
// the data stays, and a page that is open loads itself anew.
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchedSources } from './built-app.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const QUIET_MS = 300;

let running = startAgain();
let waiting: NodeJS.Timeout | undefined;

for (const path of [...watchedSources(ROOT), join(ROOT, 'local')]) {
  watch(path, { recursive: !/\.\w+$/.test(path) }, () => {
    clearTimeout(waiting);
    waiting = setTimeout(restart, QUIET_MS);
  });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running.once('close', () => process.exit());
    running.kill(signal);
    if (running.exitCode !== null) process.exit();
  });
}

function restart(): void {
  if (running.exitCode !== null) {
    running = startAgain();
    return;
  }
  running.removeAllListeners('close');
  running.once('close', () => {
    running = startAgain();
  });
  running.kill('SIGTERM');
}

function startAgain(): ChildProcess {
  const script = fileURLToPath(new URL('start.ts', import.meta.url));
  return spawn(process.execPath, ['--import', 'tsx', script, '--reloads'], {
    cwd: ROOT,
    stdio: 'inherit',
  });
}
