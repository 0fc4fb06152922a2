import type { AccessRole } from './principal.ts';

/** The scope of every token of a person: what the registration in Entra exposes. */
export const SCOPE = 'access_as_user';

/** Entra's app role for what somebody may do beyond answering. */
export const APP_ROLES = {
  'hr-admin': 'Assessment.Admin',
  board: 'Assessment.Board',
  'technical-admin': 'Assessment.Technical',
} as const satisfies Readonly<Record<AccessRole, string>>;
