import { AzureFault } from '../azure/azure-fault.ts';
import { type Finding, look } from '../azure/finding.ts';
import { checkCustomRole } from './custom-role-check.ts';
import { checkGroup } from './group-check.ts';
import type { Inquiry } from './plan.ts';
import { checkPolicy } from './policy-check.ts';
import { checkProviders } from './provider-check.ts';
import { checkRegion } from './region-check.ts';
import { checkRights } from './rights-check.ts';
import { checkSettings } from './settings-check.ts';
import { checkName, checkSite } from './site-check.ts';
import { checkSubscription } from './subscription-check.ts';
import { checkVault } from './vault-check.ts';

/**
 * Looks for what would stop a deployment, before anything is made; nothing is written. What depends on
 * something that is not there is not asked for.
 * @returns findings, each as soon as it is known.
 * @throws AzureFault where Azure does not even answer for the subscription.
 */
export async function* preflight(inquiry: Inquiry): AsyncGenerator<Finding> {
  const { plan } = inquiry;
  const name = checkName(plan.name);
  yield name;
  yield checkSettings(plan);
  const subscription = await checkSubscription(inquiry);
  yield subscription;
  if (subscription.kind === 'bad') return;
  const group = await orLook(checkGroup(inquiry), (finding) => ({ finding, location: undefined }));
  yield group.finding;
  if (group.location !== undefined) {
    yield await orLook(checkRights(inquiry), itself);
    yield await orLook(checkPolicy(inquiry), itself);
    yield await orLook(checkCustomRole(inquiry), itself);
  }
  if (name.kind === 'well') yield await orLook(checkSite(inquiry), itself);
  yield await orLook(checkProviders(inquiry), itself);
  yield await orLook(checkVault(inquiry), itself);
  const region = plan.location ?? group.location;
  if (region !== undefined) yield await orLook(checkRegion(inquiry, region), itself);
}

const itself = (finding: Finding) => finding;

/** One thing that cannot be looked at leaves the others. */
async function orLook<T>(check: Promise<T>, as: (finding: Finding) => T): Promise<T> {
  try {
    return await check;
  } catch (error) {
    if (!(error instanceof AzureFault)) throw error;
    return as(look(`Not checked. ${error.message}`));
  }
}
