import { ManagedIdentityCredential } from '@azure/identity';

/**
 * The function app's managed identity, by which every client of Azure signs in: the user-assigned one
 * with that client id, or the system-assigned one where there is none.
 */
export function managedIdentity(clientId: string | undefined): ManagedIdentityCredential {
  return clientId === undefined
    ? new ManagedIdentityCredential()
    : new ManagedIdentityCredential({ clientId });
}
