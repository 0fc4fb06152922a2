import * as z from 'zod';
import { type Finding, look, well } from '../azure/finding.ts';
import type { Inquiry } from './plan.ts';
import { enforcedPolicies } from './policy-check.ts';

/** One that the organisation wrote itself; those of Azure do not deny roles. */
const OWN_DEFINITION =
  /^\/(subscriptions|providers\/microsoft\.management)\/.*\/policydefinitions\//i;
const ABOUT_ROLES = /microsoft\.authorization\/roledefinitions/i;

const definitionSchema = z.object({
  properties: z.object({ displayName: z.string().nullish(), policyRule: z.unknown() }),
});

/**
 * Whether a policy of the organisation's own is about roles that somebody defines, and could deny the one for
 * keys. What its conditions come to is not worked out, and initiatives are not looked into, so a person has to
 * look.
 * @see https://learn.microsoft.com/rest/api/policy/policy-definitions/get
 */
export async function checkCustomRole(inquiry: Inquiry): Promise<Finding> {
  if (!inquiry.plan.customKeyRole) return well('No role is defined, so no policy denies one.');
  const assigned = await enforcedPolicies(inquiry);
  const ids = assigned.map(({ properties }) => properties.policyDefinitionId);
  const names: string[] = [];
  for (const path of new Set(ids.filter((id) => OWN_DEFINITION.test(id)))) {
    const { body } = await inquiry.ask({ method: 'GET', path: `${path}?api-version=2021-06-01` });
    // One that may not be read is as one within an initiative.
    const { data } = definitionSchema.safeParse(body);
    const rule = JSON.stringify(data?.properties.policyRule ?? '');
    if (ABOUT_ROLES.test(rule)) names.push(data?.properties.displayName ?? path);
  }
  if (names.length === 0) return well('No policy that can be read is about roles of one’s own.');
  return look(
    `The policy "${names.join('", "')}" is about roles that somebody defines. If it denies them, provisioning says RequestDisallowedByPolicy: then set SAMENHANG_CUSTOM_KEY_ROLE=false.`,
  );
}
