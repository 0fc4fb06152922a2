import { closeJobSchema } from '@samenhang/shared/api/close-job';
import { type CycleView, cyclesSchema } from '@samenhang/shared/api/cycle';
import { openJobSchema } from '@samenhang/shared/api/open-job';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Started } from '../builders/started.ts';
import type { Stage } from './stage.ts';

type Send = (method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown) => Promise<Response>;

/** What HR asks of the server over HTTP, in the organisation of that person. */
export async function asHrOf(server: Started, persona: string): Promise<Send> {
  const all = await server.personas();
  const tenant = all.find(({ id }) => id === persona)?.tenant;
  const admin = all.find(({ roles, tenant: of }) => of === tenant && roles.includes('hr'));
  const authorization = `Bearer ${await server.token(admin?.id ?? '')}`;
  // A PUT names what was read of the same path last.
  const read = new Map<string, string>();
  return async (method, path, body) => {
    const etag = read.get(path);
    const precondition = etag === undefined ? { 'if-none-match': '*' } : { 'if-match': etag };
    const headers = {
      ...{ authorization, 'content-type': 'application/json' },
      ...(method === 'PUT' && precondition),
    };
    const given = body === undefined ? {} : { body: JSON.stringify(body) };
    const reply = await fetch(server.url + path, { method, headers, ...given });
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
    const found = reply.headers.get('etag');
    if (found !== null) read.set(path, found);
    return reply;
  };
}

const NEXT = 'next-round';

/**
 * Closes the open cycle of an organisation, waits for its release, and opens the next one a month
 * later, as no two may follow each other sooner. Returns the id of that.
 */
export async function releaseAndOpenNext(stage: Stage, persona: string): Promise<string> {
  const { title, instrumentVersion, rules } = await closeAndRelease(stage.server, persona);
  await stage.server.kill();
  await stage.startAgain('in a month');
  const send = await asHrOf(stage.server, persona);
  // Open by any clock: the server's is a month ahead of the browser's.
  const [opensAt, closesAt] = [0, 40].map((days) =>
    new Date(Date.now() + days * 86_400_000).toISOString(),
  );
  const plan = { id: NEXT, title, instrumentVersion, rules, opensAt, closesAt };
  await send('POST', PATHS.cycles(), plan);
  await openPlanned(send, NEXT);
  return NEXT;
}

/** Opens a planned cycle, and waits until everybody is invited. */
export async function openPlanned(send: Send, cycle: string): Promise<void> {
  const asked = await send('POST', PATHS.open(cycle));
  const job = asked.headers.get('location') ?? '';
  for (let state = 'running'; state !== 'done'; ) {
    state = openJobSchema.parse(await (await send('GET', job)).json()).state;
    if (state === 'refused') throw new Error('the cycle could not be opened');
  }
}

export async function closeAndRelease(server: Started, persona: string): Promise<CycleView> {
  const send = await asHrOf(server, persona);
  const { items } = cyclesSchema.parse(await (await send('GET', PATHS.cycles())).json());
  const open = items.find(({ state }) => state === 'open');
  if (open === undefined) throw new Error('there is no cycle to close');
  const begun = await send('POST', PATHS.close(open.id));
  const job = begun.headers.get('location') ?? '';
  for (let state = 'running'; state === 'running'; ) {
    state = closeJobSchema.parse(await (await send('GET', job)).json()).state;
    if (state === 'failed') throw new Error('the cycle could not be closed');
  }
  return open;
}
