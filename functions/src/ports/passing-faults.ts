import type { KeyWrap } from './key-wrap.ts';
import { StorageUnavailableError } from './table-store.ts';

/** By name: each client of Azure is bundled with classes of its own. */
const OF_THE_IDENTITY: ReadonlySet<string> = new Set([
  'CredentialUnavailableError',
  'AuthenticationError',
  'AuthenticationRequiredError',
  'AggregateAuthenticationError',
]);

/** Codes that Node gives faults of the network and of the disk. */
const OF_THE_SYSTEM: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT'],
  ...['ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'],
  ...['ENOSPC', 'EDQUOT', 'EROFS', 'EIO', 'EMFILE', 'ENFILE'],
]);

/** No answer at all; no role, or one that was given a moment ago; too slow; too much; its own fault. */
const PASSING_STATUS: ReadonlySet<number> = new Set([0, 401, 403, 408, 429]);

/**
 * A fault that is nobody's mistake in the request, and may be gone the next time, as
 * {@link StorageUnavailableError}: of the network, of the disk, of the service, or of the identity by
 * which it is reached. Any other fault as it is.
 */
export function asUnavailable(error: unknown): unknown {
  return isPassing(error) ? new StorageUnavailableError(error) : error;
}

/** The same keeper of keys, whose passing faults are told apart; see {@link asUnavailable}. */
export function withPassingFaults(keys: KeyWrap): KeyWrap {
  const tell = async <T>(asked: Promise<T>): Promise<T> => {
    try {
      return await asked;
    } catch (error) {
      throw asUnavailable(error);
    }
  };
  return {
    create: (name) => tell(keys.create(name)),
    wrap: (name, dataKey) => tell(keys.wrap(name, dataKey)),
    unwrap: (name, wrapped) => tell(keys.unwrap(name, wrapped)),
    destroy: (name) => tell(keys.destroy(name)),
  };
}

/** Whether there is no such thing: a table, a queue. */
export function isMissing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('statusCode' in error && error.statusCode === 404) || isMissing(error.cause);
}

/** Whether there was no identity to ask with. */
export function isOfIdentity(error: unknown): boolean {
  return error instanceof Error && (OF_THE_IDENTITY.has(error.name) || isOfIdentity(error.cause));
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (OF_THE_IDENTITY.has(error.name)) return true;
  if (error.name === 'RestError') {
    const status = 'statusCode' in error ? Number(error.statusCode ?? 0) : 0;
    return PASSING_STATUS.has(status) || status >= 500;
  }
  return 'code' in error && OF_THE_SYSTEM.has(String(error.code));
}

/** Whether the service, or what is under the fault, refused the identity by which it is reached. */
export function isForbidden(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const status = 'statusCode' in error ? error.statusCode : undefined;
  return status === 401 || status === 403 || isForbidden(error.cause);
}
