import * as z from 'zod';
import type { Ask } from '../azure/http-client.ts';

const principalSchema = z.object({ id: z.string() });
const principalsSchema = z.object({ value: z.array(principalSchema) });

/** What is said of it. */
export const USED = 'the enterprise application, by which people sign in and get roles';

export interface EnterpriseApplication {
  /** Object id; `undefined` where it would have been made, and was not. */
  readonly id: string | undefined;
  readonly done: readonly string[];
}

/**
 * Without a service principal in its tenant nobody signs in to an application.
 * @throws AzureFault
 * @see https://learn.microsoft.com/graph/api/serviceprincipal-post-serviceprincipals
 */
export async function putToUse(
  ask: Ask,
  appId: string,
  dryRun: boolean,
): Promise<EnterpriseApplication> {
  const path = `/servicePrincipals?$filter=appId eq '${appId}'&$select=id`;
  const { value } = principalsSchema.parse((await ask({ method: 'GET', path })).body);
  if (value[0] !== undefined) return { id: value[0].id, done: [] };
  if (dryRun) return { id: undefined, done: [USED] };
  const body = { appId, tags: ['WindowsAzureActiveDirectoryIntegratedApp'] };
  const made = await ask({ method: 'POST', path: '/servicePrincipals', body });
  return { id: principalSchema.parse(made.body).id, done: [USED] };
}
