import * as z from 'zod';
import { bad, type Finding, well } from '../azure/finding.ts';
import { allOf } from './arm.ts';
import type { Inquiry } from './plan.ts';

const regionSchema = z.object({ name: z.string() });

/** Regions are called `westeurope` here and `West Europe` there. */
const plain = (region: string) => region.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
export const isSameRegion = (one: string, other: string) => plain(one) === plain(other);

/**
 * Whether the plan that the app runs on, Flex Consumption, is offered in the region.
 * @see https://learn.microsoft.com/rest/api/appservice/list-geo-regions/list-geo-regions
 */
export async function checkRegion(
  { ask, subscription }: Inquiry,
  region: string,
): Promise<Finding> {
  const path = `/subscriptions/${subscription}/providers/Microsoft.Web/geoRegions?sku=FlexConsumption&api-version=2024-11-01`;
  const regions = await allOf(ask, path, regionSchema, 'where it offers Flex Consumption');
  if (regions.some(({ name }) => isSameRegion(name, region)))
    return well(`Flex Consumption is offered in ${region}.`);
  const names = regions.map(({ name }) => plain(name)).sort();
  return bad(
    `Azure Functions has no Flex Consumption in ${region}. Choose another region by AZURE_LOCATION: ${names.join(', ') || 'your subscription has none'}.`,
  );
}
