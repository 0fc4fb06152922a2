import * as z from 'zod';
import { bad, type Finding, well } from '../azure/finding.ts';
import { hostOfSite, isSiteName, SITE_NAME_LENGTH } from '../azure/site-name.ts';
import { readArm } from './arm.ts';
import { groupPath, type Inquiry } from './plan.ts';

const availabilitySchema = z.object({
  nameAvailable: z.boolean(),
  reason: z.string().nullish(),
  message: z.string().nullish(),
});

/** Whether it is a name that the templates take, and a part of a host name. */
export function checkName(name: string): Finding {
  if (isSiteName(name)) return well(`The name ${name} can be one of an app.`);
  const { least, most } = SITE_NAME_LENGTH;
  return bad(
    `The name "${name}" cannot be one of an app. It has ${least} to ${most} small letters, digits and hyphens, and no hyphen at an end. Set it by SAMENHANG_NAME.`,
  );
}

/**
 * Whether the name is free in all of Azure, or is that of this very app.
 * @see https://learn.microsoft.com/rest/api/appservice/check-name-availability/check-name-availability
 */
export async function checkSite(inquiry: Inquiry): Promise<Finding> {
  const { ask, plan, subscription } = inquiry;
  const host = hostOfSite(plan.name);
  const asked = await ask({
    method: 'POST',
    path: `/subscriptions/${subscription}/providers/Microsoft.Web/checknameavailability?api-version=2024-11-01`,
    body: { name: plan.name, type: 'Microsoft.Web/sites' },
  });
  const answer = readArm(availabilitySchema, asked, `whether ${host} is free`);
  if (answer.nameAvailable) return well(`${host} is free.`);
  if (answer.reason === 'Invalid')
    return bad(
      `Azure does not take the name ${plan.name}: ${answer.message ?? 'it gives no reason'}. Choose another by SAMENHANG_NAME.`,
    );
  const path = `${groupPath(inquiry)}/providers/Microsoft.Web/sites/${plan.name}?api-version=2024-11-01`;
  const ours = await ask({ method: 'GET', path });
  if (ours.status !== 404) {
    readArm(z.unknown(), ours, `whether ${host} is the app that is there already`);
    return well(`${host} is the app that is there already.`);
  }
  return bad(
    `${host} is taken, by an app that is not in this resource group. Names are the same for everybody in Azure: choose another by SAMENHANG_NAME.`,
  );
}
