import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import * as z from 'zod';

const ADDRESS = /(http:\/\/(?:127\.0\.0\.1|localhost):\d+)/;
const LONGEST_START_MS = 120_000;

const personasSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      tenant: z.string(),
      roles: z.array(z.string()),
      unit: z.string(),
    }),
  ),
});

type Persona = z.infer<typeof personasSchema>['items'][number];

/** Samenhang as `npm start` runs it, in a process group of its own. */
export interface Started {
  readonly url: string;
  /** Everything it printed so far. */
  output(): string;
  personas(): Promise<Persona[]>;
  token(persona: string): Promise<string>;
  /** `SIGKILL` to the whole group, as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end, and returns its exit code. */
  stop(): Promise<number | null>;
}

const DIRECTLY = [process.execPath, '--import', 'tsx', join(process.cwd(), 'local/start.ts')];

/**
 * Starts it over the data folder, on a free port unless one is given; settles when it serves. By
 * `npm start` itself it is to be killed: npm does not pass a polite end on to what it started.
 */
export async function start(
  dataFolder: string,
  givenPort?: number,
  [program = 'npm', ...args]: readonly string[] = DIRECTLY,
): Promise<Started> {
  const port = givenPort ?? (await freePort());
  const child = spawn(program, args, {
    detached: true,
    env: { ...process.env, PORT: String(port), SAMENHANG_DATA: dataFolder, CI: 'true' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  let output = '';
  const url = await new Promise<string>((resolve, reject) => {
    const tooLong = setTimeout(() => reject(new Error(`no start: ${output}`)), LONGEST_START_MS);
    let serving = false;
    const read = (chunk: Buffer) => {
      output += chunk;
      // Looked for once: to search a text that grows with every line takes longer every time.
      const found = serving ? undefined : ADDRESS.exec(output)?.[1];
      if (found === undefined) return;
      serving = true;
      clearTimeout(tooLong);
      resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  const signal = async (name: 'SIGKILL' | 'SIGTERM', pid: number) => {
    process.kill(pid, name);
    const [code] = await ended;
    return code;
  };
  const pid = child.pid ?? 0;
  const getJson = async (path: string) => (await fetch(url + path)).json();
  return {
    url,
    output: () => output,
    personas: async () => personasSchema.parse(await getJson('/local/personas')).items,
    token: async (persona) => {
      const reply = await getJson(`/local/token?persona=${encodeURIComponent(persona)}`);
      return z.object({ access_token: z.string() }).parse(reply).access_token;
    },
    kill: async () => {
      await signal('SIGKILL', -pid);
    },
    stop: () => signal('SIGTERM', pid),
  };
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
