import * as z from 'zod';
import { azureSaid } from '../azure/azure-said.ts';
import { bad, type Finding, well } from '../azure/finding.ts';
import type { Answer } from '../azure/http-client.ts';
import { readArm } from './arm.ts';
import type { Inquiry } from './plan.ts';

const subscriptionSchema = z.object({ displayName: z.string(), state: z.string() });
const CHOOSE =
  '`az account list` shows those that you have; choose one by `az account set --subscription <id>`, or by AZURE_SUBSCRIPTION_ID.';

/**
 * Whether the subscription is there for whoever is signed in, and not switched off.
 * @see https://learn.microsoft.com/rest/api/resources/subscriptions/get
 */
export async function checkSubscription({ ask, subscription }: Inquiry): Promise<Finding> {
  const path = `/subscriptions/${subscription}?api-version=2022-12-01`;
  const answer = await ask({ method: 'GET', path });
  const refused = refusal(subscription, answer);
  if (refused !== undefined) return refused;
  const { displayName, state } = readArm(subscriptionSchema, answer, 'what the subscription is');
  if (state === 'Disabled' || state === 'Deleted')
    return bad(
      `The subscription ${displayName} is ${state.toLowerCase()}: nothing can be made in it. Its owner can have it reactivated in the portal; or choose another. ${CHOOSE}`,
    );
  return well(`The subscription is ${displayName}.`);
}

function refusal(subscription: string, { status, body }: Answer): Finding | undefined {
  const { code } = azureSaid(body);
  // Azure answers 401 with this code where the subscription belongs to another tenant than the token.
  if (code === 'InvalidAuthenticationTokenTenant')
    return bad(
      `The subscription ${subscription} belongs to another tenant than the one that you are signed in to. Sign in with \`az login --tenant <its tenant>\`, and run this again.`,
    );
  if (status === 401)
    return bad(
      'Azure does not accept the token. Sign in with `az login`, and run this again; where a policy asks for it, with `az login --scope https://management.core.windows.net//.default`.',
    );
  if (status === 404)
    return bad(`There is no subscription ${subscription} for your account. ${CHOOSE}`);
  if (status === 403)
    return bad(
      `Your account may not look into the subscription ${subscription}. Have its owner give you the roles that docs/deploy.md names, or choose another. ${CHOOSE}`,
    );
  return undefined;
}
