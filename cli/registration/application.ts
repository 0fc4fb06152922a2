import * as z from 'zod';

const scope = z.looseObject({
  id: z.string(),
  value: z.string().nullish(),
  isEnabled: z.boolean(),
});
const role = z.looseObject({ id: z.string(), value: z.string().nullish(), isEnabled: z.boolean() });
const client = z.looseObject({
  appId: z.string(),
  delegatedPermissionIds: z.array(z.string()).default([]),
});
const claim = z.looseObject({ name: z.string() });

const redirects = z
  .looseObject({ redirectUris: z.array(z.string()).default([]) })
  .default({ redirectUris: [] });

/**
 * An application of Entra as Microsoft Graph answers it, as far as it is read here. What others put into
 * it is kept as it stands.
 * @see https://learn.microsoft.com/graph/api/resources/application
 */
export const applicationSchema = z.object({
  id: z.string(),
  appId: z.string(),
  displayName: z.string(),
  identifierUris: z.array(z.string()).default([]),
  api: z
    .looseObject({
      requestedAccessTokenVersion: z.number().nullish(),
      oauth2PermissionScopes: z.array(scope).default([]),
      preAuthorizedApplications: z.array(client).default([]),
    })
    .default({ oauth2PermissionScopes: [], preAuthorizedApplications: [] }),
  appRoles: z.array(role).default([]),
  optionalClaims: z
    .looseObject({ accessToken: z.array(claim).default([]) })
    .nullish()
    .transform((claims) => claims ?? { accessToken: [] }),
  spa: redirects,
  publicClient: redirects,
});
export type Application = z.infer<typeof applicationSchema>;
