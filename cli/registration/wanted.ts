import { APP_ROLES, SCOPE } from '@samenhang/shared/access/entra-names';
import { HOST_CLIENTS } from '@samenhang/shared/access/host-clients';
import { ACCESS_ROLES, type AccessRole } from '@samenhang/shared/access/principal';

/** Fixed for ever: tokens, consents and assignments name them. */
const SCOPE_ID = 'b1f7d0a4-52a6-4f0e-9c55-0c7d5a1e6f21';
export const ROLE_IDS: Readonly<Record<AccessRole, string>> = {
  'hr-admin': '5a0c2f5e-6f3b-4f0a-8a54-3d6d8f1b7c01',
  board: '5a0c2f5e-6f3b-4f0a-8a54-3d6d8f1b7c02',
  'technical-admin': '5a0c2f5e-6f3b-4f0a-8a54-3d6d8f1b7c03',
};

export const ROLE_WORDS: Readonly<
  Record<AccessRole, { displayName: string; description: string }>
> = {
  'hr-admin': { displayName: 'HR', description: 'Runs rounds, and sees the results of all units' },
  board: { displayName: 'Board', description: 'Sees the results of all units' },
  'technical-admin': {
    displayName: 'Technical administrator',
    description: 'Tries connections, and sees no results',
  },
};

/** The one scope, for which Teams and Outlook ask on behalf of whoever is signed in. */
export const WANTED_SCOPE = {
  id: SCOPE_ID,
  value: SCOPE,
  type: 'User',
  isEnabled: true,
  adminConsentDisplayName: 'Use Samenhang as oneself',
  adminConsentDescription: 'Teams and Outlook may call Samenhang as the person who is signed in.',
  userConsentDisplayName: 'Use Samenhang as yourself',
  userConsentDescription: 'Teams and Outlook may call Samenhang for you.',
};

/** The hosts that need not ask anybody for consent. */
export const WANTED_CLIENTS = [...HOST_CLIENTS].map((appId) => ({
  appId,
  delegatedPermissionIds: [SCOPE_ID],
}));

export const WANTED_ROLES = ACCESS_ROLES.map((role) => ({
  id: ROLE_IDS[role],
  value: APP_ROLES[role],
  ...ROLE_WORDS[role],
  allowedMemberTypes: ['User'],
  isEnabled: true,
}));

/** By which guests are told apart from members. */
export const WANTED_CLAIM = {
  name: 'acct',
  source: null,
  essential: false,
  additionalProperties: [],
};

/** By which Outlook signs in for the pane. */
export const paneRedirect = (host: string) => `brk-multihub://${host}`;

/** By which whoever checks a deployment signs in, in a browser of their own machine; Entra takes any port of it. */
export const COMMAND_REDIRECT = 'http://localhost';

/** By which the registration is found again; it can be given to one application only, and never changed. */
export const uniqueNameOf = (host: string) => `samenhang-${host}`;

/** What a new application has besides its name: people of this tenant alone sign in to it. */
export const NEW_APPLICATION = { signInAudience: 'AzureADMyOrg' };
