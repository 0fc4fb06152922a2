import { AzureFault } from '../azure/azure-fault.ts';
import type { Answer, Ask } from '../azure/http-client.ts';
import { type Application, applicationSchema } from './application.ts';
import { changesTo } from './changes.ts';
import { NEW_APPLICATION, uniqueNameOf } from './wanted.ts';

/** What is said of one that is new. */
export const MADE = 'the registration itself';

export interface OwnApplication {
  readonly application: Application;
  readonly done: readonly string[];
}

/**
 * Makes the application fit, from wherever it stands: none, half a one, or one that drifted.
 * @param ask Microsoft Graph.
 * @param insist the same, which waits until Graph has what it was just given.
 * @returns `null` where it would have been made, and was not.
 * @throws AzureFault
 * @see https://learn.microsoft.com/graph/api/application-upsert
 */
export async function fitApplication(
  ask: Ask,
  insist: Ask,
  {
    host,
    name,
    dryRun,
  }: { readonly host: string; readonly name: string; readonly dryRun: boolean },
): Promise<OwnApplication | null> {
  const path = `/applications(uniqueName='${uniqueNameOf(host)}')`;
  const found = await ask({ method: 'GET', path });
  if (found.status === 404 && dryRun) return null;
  const made = found.status === 404 ? await create(ask, path, name) : undefined;
  // Where there is one after all, which that server of Graph did not know yet, nothing is told of it.
  const told = made ?? found;
  const application = parsed(
    told.body === undefined ? await insist({ method: 'GET', path }) : told,
  );
  const changes = changesTo(application, host);
  for (const { patch } of dryRun ? [] : changes)
    await insist({ method: 'PATCH', path, body: patch });
  const first = made?.body === undefined ? [] : [MADE];
  return { application, done: [...first, ...changes.map(({ what }) => what)] };
}

/** What would be done to one that is new. */
export function toBeMade(host: string, displayName: string): string[] {
  const nothing = applicationSchema.parse({ id: '', appId: '<id>', displayName });
  return [MADE, ...changesTo(nothing, host).map(({ what }) => what)];
}

const create = (ask: Ask, path: string, displayName: string) =>
  ask({
    method: 'PATCH',
    path,
    headers: { prefer: 'create-if-missing' },
    body: { displayName, ...NEW_APPLICATION },
  });

function parsed({ body }: Answer): Application {
  const application = applicationSchema.safeParse(body);
  if (application.success) return application.data;
  throw new AzureFault('Microsoft Graph answered with something that is no application.');
}
