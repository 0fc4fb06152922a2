import type { Issuer } from '../ports/issuer.ts';

const AUTHORITY = 'https://login.microsoftonline.com';

/** Microsoft Entra ID of the public cloud; nothing can choose another. */
export const entraIssuer: Issuer = {
  issuerOf: (tenant) => `${AUTHORITY}/${tenant}/v2.0`,
  keysUrl: new URL(`${AUTHORITY}/common/discovery/v2.0/keys`),
};
