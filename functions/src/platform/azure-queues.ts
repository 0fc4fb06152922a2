import type { QueueProbe } from '../ports/queue-probe.ts';
import { managedIdentity } from './azure-identity.ts';

const SCOPE = 'https://storage.azure.com/.default';
/** Of the queue service; the first that takes tokens of Entra is older. */
const VERSION = '2023-11-03';
const GIVE_UP_AFTER = 10_000;

/** The most that one answer can name; ours are far fewer. */
const MOST = 5_000;

/**
 * Looks at the queues that Azure's own host works with, by the identity that it has. The host alone puts
 * and takes messages.
 * @see https://learn.microsoft.com/rest/api/storageservices/list-queues1
 */
export function openAzureQueues(url: URL, identityClientId: string | undefined): QueueProbe {
  const credential = managedIdentity(identityClientId);
  return {
    names: async () => {
      const { token } = await credential.getToken(SCOPE);
      const headers = { authorization: `Bearer ${token}`, 'x-ms-version': VERSION };
      const signal = AbortSignal.timeout(GIVE_UP_AFTER);
      const response = await fetch(new URL(`/?comp=list&maxresults=${MOST}`, url), {
        headers,
        signal,
      });
      const text = await response.text();
      const { ok, status: statusCode } = response;
      if (!ok) throw Object.assign(new Error(`the queues answered ${statusCode}`), { statusCode });
      // A name has small letters, digits and hyphens, so nothing in it is escaped.
      return [...text.matchAll(/<Name>([a-z0-9-]+)<\/Name>/g)].map(([, name = '']) => name);
    },
  };
}
