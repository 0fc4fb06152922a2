import * as z from 'zod';
import { bad, type Finding, look, well } from '../azure/finding.ts';
import { readArm } from './arm.ts';
import type { Inquiry } from './plan.ts';
import { isSameRegion } from './region-check.ts';

const groupSchema = z.object({
  location: z.string(),
  properties: z.object({ provisioningState: z.string() }),
});

export interface GroupFinding {
  readonly finding: Finding;
  /** Where the group is; `undefined` where there is none. */
  readonly location: string | undefined;
}

/**
 * Whether the resource group is there, and in the region that everything else is to be in.
 * @see https://learn.microsoft.com/rest/api/resources/resource-groups/get
 */
export async function checkGroup({ ask, plan, subscription }: Inquiry): Promise<GroupFinding> {
  const { group, location: wanted } = plan;
  // Small letters in this one path: https://github.com/Azure/azure-rest-api-specs has them so.
  const path = `/subscriptions/${subscription}/resourcegroups/${encodeURIComponent(group)}?api-version=2025-04-01`;
  const answer = await ask({ method: 'GET', path });
  if (answer.status === 404)
    return {
      location: undefined,
      finding: bad(
        `There is no resource group ${group}. Make it: az group create --subscription ${subscription} --name ${group} --location ${wanted ?? '<region>'}`,
      ),
    };
  const { location, properties } = readArm(groupSchema, answer, 'where the resource group is');
  return { location, finding: whereItIs(group, location, wanted, properties.provisioningState) };
}

function whereItIs(
  group: string,
  location: string,
  wanted: string | undefined,
  state: string,
): Finding {
  if (state === 'Deleting')
    return bad(
      `The resource group ${group} is being deleted. Wait until it is gone, and make it again.`,
    );
  if (wanted !== undefined && !isSameRegion(wanted, location))
    return look(
      `The resource group ${group} is in ${location}, and everything in it would be made in ${wanted}. That works; a region cannot be changed afterwards, so look which one is meant (AZURE_LOCATION).`,
    );
  return well(`The resource group ${group} is in ${location}.`);
}
