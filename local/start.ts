// `npm start`: builds what changed, and runs the product with all it needs on one port of this
// machine. PORT (7071) and SAMENHANG_DATA (.data) choose port and folder. `--reloads`, as `npm run dev`
// says it, has open pages follow when it is started anew.
import { fileURLToPath } from 'node:url';
import { buildWhatChanged, builtApp } from './built-app.ts';
import type { Progress } from './demo/seed.ts';
import { openLocalServer } from './local-server.ts';
import { toLogLine } from './log-line.ts';
import { type LoopbackServer, listenOnLoopback } from './loopback-server.ts';
import { type DataFolder, openDataFolder } from './platform/data-folder.ts';
import { type FolderLock, lockFolder } from './platform/folder-lock.ts';
import { welcome } from './welcome.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const { PORT = '7071', SAMENHANG_DATA = '.data' } = process.env;
const folder = openDataFolder(SAMENHANG_DATA);
if (folder.ok) await listen(folder.value);
else fail(folder.error);

async function listen(folder: DataFolder): Promise<void> {
  const lock = lockFolder(folder);
  if (!lock.ok) return fail(lock.error);
  const server = await listenOnLoopback(portOf(PORT));
  if (!server.ok) return fail(portProblem(server.error));
  await start(folder, lock.value, server.value);
}

async function start(folder: DataFolder, lock: FolderLock, server: LoopbackServer): Promise<void> {
  const origin = `http://127.0.0.1:${server.port}`;
  const built = await buildWhatChanged(ROOT, console.log);
  if (!built.ok) {
    await server.stop();
    return fail(built.error);
  }
  const progress = progressLine('Filling the demo organisation', process.stdout);
  const log = (record: Parameters<typeof toLogLine>[0]) => {
    const line = toLogLine(record);
    if (line !== undefined) console.log(line);
  };
  const reloads = process.argv.includes('--reloads');
  const app = builtApp(ROOT);
  const local = await openLocalServer({ folder, origin, app, log, progress, reloads });
  server.serve(local.handle);
  console.log(welcome(origin, local.personas.items));
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, async () => {
      if (stopping) process.exit(1);
      stopping = true;
      await server.stop();
      await local.stop();
      lock.release();
      process.exit();
    });
  }
}

/** NaN for what is no port, which listening refuses. */
function portOf(text: string): number {
  return /^\d{1,5}$/.test(text) && Number(text) < 65_536 ? Number(text) : Number.NaN;
}

function portProblem(code: string): string {
  const other = 'choose another one with PORT, as in: PORT=7072 npm start';
  return code === 'EADDRINUSE'
    ? `Port ${PORT} is in use on this machine; ${other}`
    : `Samenhang cannot use port ${PORT} (${code}); ${other}`;
}

function fail(sentence: string): void {
  console.error(sentence);
  process.exitCode = 1;
}

/** Tells how far something is on one line that is written over; on no terminal, only the last. */
function progressLine(what: string, out: NodeJS.WriteStream): Progress {
  return (done, of) => {
    const line = `${what}: ${done} of ${of}`;
    if (out.isTTY) out.write(`\r${line}${done === of ? '\n' : ''}`);
    else if (done === of) out.write(`${line}\n`);
  };
}
