import * as z from 'zod';
import { allOf } from './arm.ts';
import { type Finding, look, stops, well } from './findings.ts';
import type { Inquiry } from './plan.ts';

const deletedVaultSchema = z.object({
  name: z.string(),
  properties: z.object({
    vaultId: z.string(),
    location: z.string(),
    scheduledPurgeDate: z.string(),
    purgeProtectionEnabled: z.boolean().nullish(),
  }),
});

/** With which `infra/vault.bicep` begins the name of the vault. */
const PREFIX = 'kv-';

/**
 * Whether a vault of an earlier deployment in this group is deleted and keeps its name still. The rest of a
 * vault's name is worked out by Azure from group and name of the app, and cannot be worked out here: so it
 * is said of every such vault of the group.
 * @see https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults/list-deleted
 */
export async function checkVault({ ask, plan, subscription }: Inquiry): Promise<Finding> {
  const path = `/subscriptions/${subscription}/providers/Microsoft.KeyVault/deletedVaults?api-version=2024-11-01`;
  const deleted = await allOf(ask, path, deletedVaultSchema, 'which vaults are deleted');
  const group = `/resourceGroups/${plan.group}/`.toLowerCase();
  const ours = deleted.filter(
    ({ name, properties }) =>
      name.startsWith(PREFIX) && properties.vaultId.toLowerCase().includes(group),
  );
  const [kept] = ours.filter(({ properties }) => properties.purgeProtectionEnabled === true);
  const purgeable = ours.filter(({ properties }) => properties.purgeProtectionEnabled !== true);
  if (purgeable.length > 0) {
    const lines = purgeable.map(
      ({ name, properties: { location } }) =>
        `az keyvault purge --subscription ${subscription} --name ${name} --location ${location}`,
    );
    return stops(
      `A deleted vault of this resource group keeps its name, which the new one may need. Nothing in it can be wanted any more: ${lines.join(' && ')}`,
    );
  }
  if (kept === undefined) return well('No deleted vault is in the way.');
  const day = kept.properties.scheduledPurgeDate.slice(0, 10);
  return look(
    `The deleted vault ${kept.name} of this resource group keeps its name until ${day}, and cannot be purged. If it was deployed under the name ${plan.name}, wait until then, or take another by SAMENHANG_NAME.`,
  );
}
