import { CryptographyClient, KeyClient } from '@azure/keyvault-keys';
import { err, ok } from '@samenhang/shared/result';
import type { KeyWrap } from '../ports/key-wrap.ts';
import { managedIdentity } from './azure-identity.ts';

const ALGORITHM = 'RSA-OAEP-256';

/**
 * {@link KeyWrap} in Azure Key Vault: one RSA key per cycle that never leaves the vault. Destroying
 * purges it, which the vault must allow (no purge protection).
 */
export function openAzureKeys(url: URL, identityClientId: string | undefined): KeyWrap {
  const credential = managedIdentity(identityClientId);
  const keys = new KeyClient(url.href, credential);
  const cryptography = async (name: string) =>
    new CryptographyClient(await keys.getKey(toKeyName(name)), credential);
  return {
    create: async (name) => {
      if (await exists(keys, toKeyName(name))) return;
      await keys.createRsaKey(toKeyName(name), { keyOps: ['wrapKey', 'unwrapKey'] });
    },
    wrap: async (name, dataKey) => {
      const client = await cryptography(name);
      return (await client.wrapKey(ALGORITHM, dataKey)).result;
    },
    unwrap: async (name, wrapped) => {
      try {
        const client = await cryptography(name);
        return ok((await client.unwrapKey(ALGORITHM, wrapped)).result);
      } catch (error) {
        if (hasStatus(error, 404)) return err({ code: 'key_gone' });
        if (hasStatus(error, 400)) return err({ code: 'wrapped_key_damaged' });
        throw error;
      }
    },
    destroy: async (name) => {
      // Each step also where an earlier try ended after it: a key only deleted can be recovered.
      await unlessGone(async () => {
        const deleting = await keys.beginDeleteKey(toKeyName(name));
        await deleting.pollUntilDone();
      });
      await unlessGone(() => keys.purgeDeletedKey(toKeyName(name)));
    },
  };
}

/** Key Vault takes letters, digits and hyphens; a cycle's name has a dot besides. */
function toKeyName(name: string): string {
  return name.replaceAll('.', '--');
}

async function unlessGone(step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    if (!hasStatus(error, 404)) throw error;
  }
}

async function exists(keys: KeyClient, name: string): Promise<boolean> {
  try {
    await keys.getKey(name);
    return true;
  } catch (error) {
    if (hasStatus(error, 404)) return false;
    throw error;
  }
}

function hasStatus(error: unknown, status: number): boolean {
  return error instanceof Error && 'statusCode' in error && error.statusCode === status;
}
