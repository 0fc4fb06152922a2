/** By its name the credential is found again. */
export const CREDENTIAL_NAME = 'samenhang';

/** What an application has to trust, for an identity of Azure to act for it without a secret. */
export interface Federation {
  readonly issuer: string;
  readonly subject: string;
  readonly audiences: readonly string[];
}

/**
 * @param tenant that the registration is in, as the identity has to be.
 * @param identity principal id of the user-assigned identity.
 * @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-config-app-trust-managed-identity
 */
export const federationOf = (tenant: string, identity: string): Federation => ({
  issuer: `https://login.microsoftonline.com/${tenant}/v2.0`,
  subject: identity,
  audiences: ['api://AzureADTokenExchange'],
});
