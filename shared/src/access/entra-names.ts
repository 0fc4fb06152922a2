import type { AccessRole } from './principal.ts';

/** The scope of every token of a person: what the registration in Entra exposes. */
export const SCOPE = 'access_as_user';

/** Entra's app role for what somebody may do beyond answering. */
export const APP_ROLES = {
  'hr-admin': 'Assessment.Admin',
  board: 'Assessment.Board',
  'technical-admin': 'Assessment.Technical',
} as const satisfies Readonly<Record<AccessRole, string>>;

/**
 * The address of the registration, which tokens are asked for by: Teams takes it from the app package, and
 * wants the app's host in it.
 * @see https://learn.microsoft.com/microsoftteams/platform/tabs/how-to/authentication/tab-sso-register-aad
 */
export const identifierUri = (host: string, clientId: string) => `api://${host}/${clientId}`;
