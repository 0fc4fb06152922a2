import type { DeletedKey, KeyClient } from '@azure/keyvault-keys';
import type { DestroyedKey } from '../ports/key-wrap.ts';

/**
 * Deletes a key of a vault and purges it. A vault with purge protection keeps a deleted key for as long
 * as it was made to, and lets nobody purge it sooner: that is an answer, not a fault. So is a vault that
 * does not let this application purge. Each step may be done again after an earlier try ended there.
 */
export async function destroyInVault(
  keys: Pick<KeyClient, 'beginDeleteKey' | 'getDeletedKey' | 'purgeDeletedKey'>,
  name: string,
): Promise<DestroyedKey> {
  await unless(404, async () => {
    const deleting = await keys.beginDeleteKey(name);
    await deleting.pollUntilDone();
  });
  const deleted = await unless(404, () => keys.getDeletedKey(name));
  if (deleted === undefined) return { gone: true };
  const recoverableUntil = keptUntil(deleted).toISOString();
  if (!mayBePurged(deleted)) return { recoverableUntil };
  return (await purge(keys, name)) ? { gone: true } : { recoverableUntil, refused: true };
}

/** By its recovery level, such as `Recoverable+Purgeable` or `CustomizedRecoverable`. */
function mayBePurged({ properties: { recoveryLevel } }: DeletedKey): boolean {
  return recoveryLevel === undefined || recoveryLevel.includes('Purgeable');
}

/** Whether the key is purged, by this or before. */
async function purge(keys: Pick<KeyClient, 'purgeDeletedKey'>, name: string): Promise<boolean> {
  try {
    await unless(404, () => keys.purgeDeletedKey(name));
    return true;
  } catch (error) {
    if (hasStatus(error, 403)) return false;
    throw error;
  }
}

const DAY_MS = 86_400_000;
/** As long as any vault keeps a deleted key, in days. */
const LONGEST_KEPT = 90;

function keptUntil({ properties }: DeletedKey): Date {
  const { scheduledPurgeDate, deletedOn = new Date(), recoverableDays } = properties;
  const days = recoverableDays ?? LONGEST_KEPT;
  return scheduledPurgeDate ?? new Date(deletedOn.getTime() + days * DAY_MS);
}

async function unless<T>(status: number, step: () => Promise<T>): Promise<T | undefined> {
  try {
    return await step();
  } catch (error) {
    if (hasStatus(error, status)) return undefined;
    throw error;
  }
}

/** Whether the vault answered with that HTTP status. */
export function hasStatus(error: unknown, status: number): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === status;
}
