import { setTimeout } from 'node:timers/promises';
import { ConfidentialClientApplication } from '@azure/msal-node';
import { managedIdentity } from './azure-identity.ts';
import type { GraphSetup } from './graph-client.ts';

const GRAPH = 'https://graph.microsoft.com';
const SCOPES = [`${GRAPH}/.default`];
/** For whom the identity's token is, by which the application proves itself instead of by a secret. */
const EXCHANGE = 'api://AzureADTokenExchange/.default';

/** No token takes this long; of what it waits for, not everything has an end of its own. */
const GIVE_UP_AFTER = 30_000;

/**
 * Microsoft Graph in each tenant, as our own application: the function app's user-assigned identity is
 * a federated credential of its registration, so there is no secret.
 */
export function azureGraph(
  clientId: string,
  identityClientId: string,
  giveUpAfter = GIVE_UP_AFTER,
): GraphSetup {
  const credential = managedIdentity(identityClientId);
  const clientAssertion = async () => (await credential.getToken(EXCHANGE)).token;
  const applications = new Map<string, ConfidentialClientApplication>();
  const applicationIn = (tenant: string) => {
    const authority = `https://login.microsoftonline.com/${tenant}`;
    const known =
      applications.get(tenant) ??
      new ConfidentialClientApplication({ auth: { clientId, authority, clientAssertion } });
    applications.set(tenant, known);
    return known;
  };
  // The application keeps a token until shortly before it ends.
  const acquire = async (tenant: string, skipCache: boolean) => {
    const asked = { scopes: SCOPES, skipCache };
    const acquired = await applicationIn(tenant).acquireTokenByClientCredential(asked);
    if (acquired === null) throw new Error('no token');
    return acquired.accessToken;
  };
  return {
    url: GRAPH,
    token: (tenant, { fresh } = { fresh: false }) => inTime(acquire(tenant, fresh), giveUpAfter),
    wait: (milliseconds) => setTimeout(milliseconds),
  };
}

/** @throws Error once it took so many milliseconds. */
function inTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  const signal = AbortSignal.timeout(milliseconds);
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  return Promise.race([work, late]);
}
