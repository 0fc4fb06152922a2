import {
  mayCheckDeployment,
  mayManageCycles,
  mayReadAudit,
  mayReadBoard,
  mayReadSettings,
} from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import type { ProblemCode } from '@samenhang/shared/api/problem';
import { err, ok } from '@samenhang/shared/result';
import type { AccessKind } from './definition.ts';

/** How every call that wants a token can be refused. */
export const OF_ANY_TOKEN: readonly ProblemCode[] = [
  'token_missing',
  'token_invalid',
  'tenant_not_allowed',
  'storage_unavailable',
];

/** Everybody, signed in or not. */
export const anyone: AccessKind<undefined, object, undefined> = {
  name: 'anyone',
  wantsToken: false,
  problems: ['storage_unavailable'],
  identify: async () => ok(undefined),
  find: async () => ok(undefined),
};

/** Anyone of an allowed tenant. */
export const member: AccessKind<Principal, object, undefined> = {
  name: 'member',
  wantsToken: true,
  problems: OF_ANY_TOKEN,
  identify: (byToken) => byToken(),
  find: async () => ok(undefined),
};

/** A member whom a policy lets. */
const memberWho = (
  name: string,
  may: (principal: Principal) => boolean,
): AccessKind<Principal, object, undefined> => ({
  name,
  wantsToken: true,
  problems: [...OF_ANY_TOKEN, 'forbidden'],
  identify: (byToken) => byToken(),
  find: async (_, principal) => (may(principal) ? ok(undefined) : err({ problem: 'forbidden' })),
});

/** A member who runs cycles. */
export const hrAdmin = memberWho('hr-admin', mayManageCycles);

/** A member who may read the log of what HR did. */
export const auditReader = memberWho('audit-reader', mayReadAudit);

/** A member who may see what is settled, and try what the connection can do. */
export const settingsReader = memberWho('settings-reader', mayReadSettings);

/** A member who looks after the installation. */
export const technicalAdmin = memberWho('technical-admin', mayCheckDeployment);

/** A member who designs how the organisation works, or decides on it. */
export const boardReader = memberWho('board-reader', mayReadBoard);
