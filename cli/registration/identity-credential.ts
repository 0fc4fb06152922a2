import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { AzureFault } from '../azure/azure-fault.ts';
import type { Ask } from '../azure/http-client.ts';
import { CREDENTIAL_NAME, type Federation } from './wanted-federation.ts';

const credentialSchema = z.object({
  name: z.string(),
  issuer: z.string(),
  subject: z.string(),
  audiences: z.array(z.string()),
});
const credentialsSchema = z.object({ value: z.array(credentialSchema) });
type Credential = z.infer<typeof credentialSchema>;

/** Of an application, and Graph refuses one more. */
const MOST = 20;
/** What is said of it. */
export const TRUSTED = 'the trust in the identity of Azure';

/**
 * Has the application trust an identity of Azure, or mends the trust that there is. A credential of another
 * name that says the same will do; all others stay.
 * @param application its object id.
 * @returns what was done, or would be.
 * @throws AzureFault
 * @see https://learn.microsoft.com/graph/api/federatedidentitycredential-upsert
 */
export async function trustIdentity(
  ask: Ask,
  application: string,
  wanted: Federation,
  dryRun: boolean,
): Promise<string[]> {
  const path = `/applications/${application}/federatedIdentityCredentials`;
  const { value } = credentialsSchema.parse((await ask({ method: 'GET', path })).body);
  if (value.some((one) => isDeepStrictEqual(trustOf(one), wanted))) return [];
  refuse(value, wanted);
  if (!dryRun)
    await ask({
      method: 'PATCH',
      path: `${path}(name='${CREDENTIAL_NAME}')`,
      headers: { prefer: 'create-if-missing' },
      body: wanted,
    });
  return [TRUSTED];
}

const trustOf = ({ issuer, subject, audiences }: Credential): Federation => ({
  issuer,
  subject,
  audiences,
});

function refuse(found: readonly Credential[], { issuer, subject }: Federation) {
  const others = found.filter(({ name }) => name !== CREDENTIAL_NAME);
  const same = others.find((one) => one.issuer === issuer && one.subject === subject);
  if (same !== undefined)
    throw new AzureFault(
      `The federated credential "${same.name}" of the registration names this identity, with another audience, and Graph takes no second one for it. Delete it under "Certificates & secrets", and run this again.`,
    );
  if (others.length >= MOST)
    throw new AzureFault(
      `The registration has ${MOST} federated credentials, and Graph takes no more. Delete one under "Certificates & secrets", and run this again.`,
    );
}
