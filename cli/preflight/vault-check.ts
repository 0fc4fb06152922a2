import * as z from 'zod';
import { type Finding, look, well } from '../azure/finding.ts';
import { allOf } from './arm.ts';
import type { Inquiry } from './plan.ts';

const deletedVaultSchema = z.object({
  name: z.string(),
  properties: z.object({
    vaultId: z.string(),
    location: z.string(),
    deletionDate: z.string(),
    scheduledPurgeDate: z.string(),
    purgeProtectionEnabled: z.boolean().nullish(),
  }),
});
type DeletedVault = z.infer<typeof deletedVaultSchema>;

/** The names that `infra/vault.bicep` gives: what Azure works out of a group and a name has 13 characters. */
const NAME = /^kv-[a-z0-9]{13}$/;

/**
 * Whether a vault of an earlier deployment in this group is deleted and keeps its name still. Which app it was
 * of cannot be worked out here, and whether a round was open when it was deleted is known to people alone: so
 * both ways are said, and nothing is called lost.
 * @see https://learn.microsoft.com/rest/api/keyvault/keyvault/vaults/list-deleted
 */
export async function checkVault({ ask, plan, subscription }: Inquiry): Promise<Finding> {
  const path = `/subscriptions/${subscription}/providers/Microsoft.KeyVault/deletedVaults?api-version=2024-11-01`;
  const deleted = await allOf(ask, path, deletedVaultSchema, 'which vaults are deleted');
  const group = `/resourceGroups/${plan.group}/`.toLowerCase();
  const ours = deleted.filter(
    ({ name, properties }) => NAME.test(name) && properties.vaultId.toLowerCase().includes(group),
  );
  if (ours.length === 0) return well('No deleted vault is in the way.');
  const ways = ours.map((vault) => waysWith(vault, subscription)).join(' ');
  return look(
    `A deleted vault of this resource group keeps its name, which the new one may need. The name does not show the app: it may be another app's. ${ways}`,
  );
}

function waysWith({ name, properties }: DeletedVault, subscription: string): string {
  const { deletionDate, scheduledPurgeDate, location, purgeProtectionEnabled } = properties;
  const which = `--subscription ${subscription} --name ${name} --location ${location}`;
  const recover = `${name} was deleted on ${dayOf(deletionDate)}. If a round was open then, only its keys open the answers: \`az keyvault recover ${which}\`, then provision again, as its roles are gone.`;
  return purgeProtectionEnabled === true
    ? `${recover} If none was, wait until ${dayOf(scheduledPurgeDate)}, as it cannot be purged, or take another name by SAMENHANG_NAME.`
    : `${recover} Only if none was: \`az keyvault purge ${which}\`, which takes a right on the subscription.`;
}

const dayOf = (time: string) => time.slice(0, 10);
