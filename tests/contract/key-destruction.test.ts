import { describe, expect, test } from '@jest/globals';
import { destroyInVault } from '@samenhang/functions/platform/destroy-in-vault';
import { fileKeyWrap } from '@samenhang/local/platform/file-key-wrap';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { PURGED_ON, type Recovery, vaultWith } from '../builders/vault.ts';

const NAME = 'tenant--cycle';
const PURGE = `DELETE /deletedkeys/${NAME}`;
const KEPT = { recoverableUntil: PURGED_ON };

describe('destroying a key', () => {
  test('in a file leaves nothing to bring back', async () => {
    const { folder, remove } = temporaryDataFolder();
    const keyWrap = fileKeyWrap(folder.keys);
    await keyWrap.create(NAME);
    expect(await keyWrap.destroy(NAME)).toEqual({ gone: true });
    expect(await keyWrap.destroy(NAME)).toEqual({ gone: true });
    remove();
  });

  test('in a vault that allows it purges it, once and for all', async () => {
    const { keys, asked } = vaultWith(NAME, 'Recoverable+Purgeable');
    expect(await destroyInVault(keys, NAME)).toEqual({ gone: true });
    expect(asked).toContain(PURGE);
    expect(await destroyInVault(keys, NAME)).toEqual({ gone: true });
  });

  test.each<Recovery>(['Recoverable', 'CustomizedRecoverable'])(
    'in a vault with purge protection (%s) says until when it can be brought back',
    async (recovery) => {
      const { keys, asked } = vaultWith(NAME, recovery);
      expect(await destroyInVault(keys, NAME)).toEqual(KEPT);
      // It says so itself: there is nothing to try.
      expect(asked).not.toContain(PURGE);
      expect(await destroyInVault(keys, NAME)).toEqual(KEPT);
    },
  );

  test('that the vault refuses to purge after all is an answer, not a fault', async () => {
    const vault = vaultWith(NAME, 'Recoverable+Purgeable');
    vault.refuse(PURGE, 403);
    expect(await destroyInVault(vault.keys, NAME)).toEqual({ ...KEPT, refused: true });
    // Once it may be purged, it is.
    expect(await destroyInVault(vault.keys, NAME)).toEqual({ gone: true });
  });

  test('that the vault does not answer is a fault, and is gone on with', async () => {
    const vault = vaultWith(NAME, 'Recoverable+Purgeable');
    vault.refuse(PURGE, 500, { error: { code: 'InternalServerError', message: 'try again' } });
    await expect(destroyInVault(vault.keys, NAME)).rejects.toMatchObject({ statusCode: 500 });
    expect(await destroyInVault(vault.keys, NAME)).toEqual({ gone: true });
  });

  test('that may not be deleted at all is a fault: it is still there', async () => {
    const vault = vaultWith(NAME, 'Recoverable+Purgeable');
    vault.refuse(`DELETE /keys/${NAME}`, 403);
    await expect(destroyInVault(vault.keys, NAME)).rejects.toMatchObject({ statusCode: 403 });
  });
});
