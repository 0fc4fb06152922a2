import * as z from 'zod';
import { bad, type Finding, well } from '../azure/finding.ts';
import { readArm } from './arm.ts';
import type { Inquiry, Plan } from './plan.ts';

const providerSchema = z.object({ registrationState: z.string() });

const ALWAYS = [
  'Microsoft.Insights',
  'Microsoft.KeyVault',
  'Microsoft.ManagedIdentity',
  'Microsoft.OperationalInsights',
  'Microsoft.Storage',
  'Microsoft.Web',
];
/** The second owns the subnet that the app is put into. */
const WITH_A_NETWORK = ['Microsoft.Network', 'Microsoft.App'];

/** Those whose resources the templates make; Microsoft.Authorization needs no registration. */
export const providersFor = ({ privateData }: Pick<Plan, 'privateData'>): readonly string[] =>
  privateData ? [...ALWAYS, ...WITH_A_NETWORK] : ALWAYS;

/**
 * Whether the subscription has used these services before. Azure registers some by itself where whoever
 * deploys may do so on the whole subscription.
 * @see https://learn.microsoft.com/rest/api/resources/providers/get
 */
export async function checkProviders({ ask, plan, subscription }: Inquiry): Promise<Finding> {
  const missing: string[] = [];
  for (const provider of providersFor(plan)) {
    const path = `/subscriptions/${subscription}/providers/${provider}?api-version=2025-04-01`;
    const answer = await ask({ method: 'GET', path });
    const what = `whether ${provider} is registered`;
    if (!isThere(readArm(providerSchema, answer, what).registrationState)) missing.push(provider);
  }
  if (missing.length === 0) return well('The services that the templates use are registered.');
  const lines = missing.map(
    (provider) => `az provider register --subscription ${subscription} --namespace ${provider}`,
  );
  return bad(
    `The subscription has not registered ${missing.join(', ')}. Whoever may write to the whole subscription does that, in some minutes: ${lines.join(' && ')}`,
  );
}

const isThere = (state: string) => state === 'Registered' || state === 'Registering';
