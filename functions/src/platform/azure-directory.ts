import { setTimeout } from 'node:timers/promises';
import { ConfidentialClientApplication } from '@azure/msal-node';
import type { Directory } from '../ports/directory.ts';
import { managedIdentity } from './azure-identity.ts';
import { graphDirectory } from './graph-directory.ts';

const GRAPH = 'https://graph.microsoft.com';
const SCOPES = [`${GRAPH}/.default`];
/** For whom the identity's token is, by which the application proves itself instead of by a secret. */
const EXCHANGE = 'api://AzureADTokenExchange/.default';

/**
 * The directory of each tenant from Microsoft Graph, as our own application: the function app's
 * user-assigned identity is a federated credential of its registration, so there is no secret.
 */
export function openAzureDirectory(clientId: string, identityClientId: string): Directory {
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
  return graphDirectory({
    url: GRAPH,
    // It keeps the token until shortly before it ends.
    token: async (tenant) => {
      const acquired = await applicationIn(tenant).acquireTokenByClientCredential({
        scopes: SCOPES,
      });
      if (acquired === null) throw new Error('no token');
      return acquired.accessToken;
    },
    wait: (milliseconds) => setTimeout(milliseconds),
  });
}
