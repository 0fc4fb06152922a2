import * as z from 'zod';
import { type Application, applicationSchema } from './application.ts';
import { changesTo } from './changes.ts';
import type { AskGraph, GraphAnswer, GraphCall } from './graph.ts';
import { RegistrationFault } from './registration-fault.ts';

export interface Wish {
  /** Of the one address that serves tab and API, such as `samenhang.example.org`. */
  readonly host: string;
  readonly name: string;
  /** Whether to look only. */
  readonly dryRun: boolean;
}

export interface Registered {
  /** `null` where it would have been made, and was not. */
  readonly appId: string | null;
  /** What was done, or would be, in the order of doing. */
  readonly done: readonly string[];
}

const principals = z.object({ value: z.array(z.unknown()) });

/**
 * Makes an Entra registration fit, from wherever it stands: none, half a one, or one that drifted. Once it
 * fits, nothing is written.
 * @param ask Microsoft Graph, as whoever registers.
 * @param wait until Graph has what it was just given, in milliseconds.
 * @throws RegistrationFault
 */
export async function registerApplication(
  ask: AskGraph,
  { host, name, dryRun }: Wish,
  wait: (ms: number) => Promise<unknown>,
): Promise<Registered> {
  const path = `/applications(uniqueName='samenhang-${host}')`;
  const found = await ask({ method: 'GET', path });
  if (found.status === 404 && dryRun) return wouldBeMade(host, name);
  const insist = untilThere(ask, wait);
  const made = found.status === 404 ? await create(ask, path, name) : undefined;
  // Where there is one after all, which that server of Graph did not know yet, nothing is told of it.
  const told = made ?? found;
  const application = parsed(
    told.body === undefined ? await insist({ method: 'GET', path }) : told,
  );
  const changes = changesTo(application, host);
  for (const { patch } of dryRun ? [] : changes)
    await insist({ method: 'PATCH', path, body: patch });
  const used = await inUse(insist, application.appId, dryRun);
  const first = made?.body === undefined ? [] : [MADE];
  return {
    appId: application.appId,
    done: [...first, ...changes.map(({ what }) => what), ...used],
  };
}

function wouldBeMade(host: string, displayName: string): Registered {
  const nothing = applicationSchema.parse({ id: '', appId: '<id>', displayName });
  return { appId: null, done: [MADE, ...changesTo(nothing, host).map(({ what }) => what), USED] };
}

const MADE = 'the registration itself';
const USED = 'the enterprise application, by which people sign in and get roles';

const create = (ask: AskGraph, path: string, displayName: string) =>
  ask({
    method: 'PATCH',
    path,
    headers: { prefer: 'create-if-missing' },
    body: { displayName, signInAudience: 'AzureADMyOrg' },
  });

function parsed({ body }: GraphAnswer): Application {
  const application = applicationSchema.safeParse(body);
  if (application.success) return application.data;
  throw new RegistrationFault('Microsoft Graph answered with something that is no application.');
}

const TRIES = 8;

/** What was made just before, by this run or the last, is not at once there for every server of Graph. */
function untilThere(ask: AskGraph, wait: (ms: number) => Promise<unknown>): AskGraph {
  return async (call: GraphCall) => {
    for (let tried = 1; ; tried++) {
      const answer = await ask(call);
      if (answer.status !== 404) return answer;
      if (tried === TRIES)
        throw new RegistrationFault(
          'Graph does not find what it just made. Run this again in a minute.',
        );
      await wait(1000 * tried);
    }
  };
}

/** Without a service principal in its tenant nobody signs in to it. */
async function inUse(ask: AskGraph, appId: string, dryRun: boolean): Promise<string[]> {
  const path = `/servicePrincipals?$filter=appId eq '${appId}'&$select=id`;
  const { value } = principals.parse((await ask({ method: 'GET', path })).body);
  if (value.length > 0) return [];
  const tags = ['WindowsAzureActiveDirectoryIntegratedApp'];
  if (!dryRun) await ask({ method: 'POST', path: '/servicePrincipals', body: { appId, tags } });
  return [USED];
}
