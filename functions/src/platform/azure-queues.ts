import type { QueueProbe } from '../ports/queue-probe.ts';
import { managedIdentity } from './azure-identity.ts';

const SCOPE = 'https://storage.azure.com/.default';
/** Of the queue service; the first that takes tokens of Entra is older. */
const VERSION = '2023-11-03';
const GIVE_UP_AFTER = 10_000;

/**
 * Tries the queues that Azure's own host works with, by the identity that it has: asks for the name of
 * one. The host alone puts and takes messages.
 */
export function openAzureQueues(url: URL, identityClientId: string | undefined): QueueProbe {
  const credential = managedIdentity(identityClientId);
  return {
    test: async () => {
      const { token } = await credential.getToken(SCOPE);
      const headers = { authorization: `Bearer ${token}`, 'x-ms-version': VERSION };
      const signal = AbortSignal.timeout(GIVE_UP_AFTER);
      const response = await fetch(new URL('/?comp=list&maxresults=1', url), { headers, signal });
      await response.body?.cancel();
      const { ok, status: statusCode } = response;
      if (!ok) throw Object.assign(new Error(`the queues answered ${statusCode}`), { statusCode });
    },
  };
}
