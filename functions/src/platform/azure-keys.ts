import { CryptographyClient, KeyClient } from '@azure/keyvault-keys';
import { err, ok } from '@samenhang/shared/result';
import type { KeyWrap } from '../ports/key-wrap.ts';
import { managedIdentity } from './azure-identity.ts';
import { destroyInVault, hasStatus } from './destroy-in-vault.ts';

const ALGORITHM = 'RSA-OAEP-256';

/** {@link KeyWrap} in Azure Key Vault: one RSA key per cycle that never leaves the vault. */
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
    destroy: (name) => destroyInVault(keys, toKeyName(name)),
  };
}

/** Key Vault takes letters, digits and hyphens; a cycle's name has a dot besides. */
function toKeyName(name: string): string {
  return name.replaceAll('.', '--');
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
