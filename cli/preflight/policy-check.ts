import * as z from 'zod';
import { bad, type Finding, well } from '../azure/finding.ts';
import { allOf } from './arm.ts';
import { groupPath, type Inquiry } from './plan.ts';

/** *Key vaults should have deletion protection enabled*, which Azure brings. */
const DELETION_PROTECTION =
  '/providers/microsoft.authorization/policydefinitions/0b60c0b2-2dc2-4e1c-b5c9-abbed971de53';

const assignmentSchema = z.object({
  name: z.string(),
  properties: z.object({
    displayName: z.string().nullish(),
    policyDefinitionId: z.string(),
    enforcementMode: z.string().nullish(),
    parameters: z.record(z.string(), z.object({ value: z.unknown() })).nullish(),
  }),
});

/**
 * The policies that hold for the resource group, assigned there or above it.
 * @see https://learn.microsoft.com/rest/api/policy/policy-assignments/list-for-resource-group
 */
export async function enforcedPolicies(inquiry: Inquiry) {
  const path = `${groupPath(inquiry)}/providers/Microsoft.Authorization/policyAssignments?$filter=atScope()&api-version=2022-06-01`;
  const assigned = await allOf(inquiry.ask, path, assignmentSchema, 'which policies hold');
  return assigned.filter(({ properties }) => properties.enforcementMode !== 'DoNotEnforce');
}

/**
 * Whether a policy denies a vault whose keys can be destroyed at once. Policies within an initiative, and
 * ones that the organisation wrote itself, are not looked at.
 */
export async function checkPolicy(inquiry: Inquiry): Promise<Finding> {
  if (inquiry.plan.keyDestruction === 'retain7')
    return well('Keys are kept for seven days: no policy about deletion is in the way.');
  const denying = (await enforcedPolicies(inquiry)).find(
    ({ properties: { policyDefinitionId, parameters } }) =>
      policyDefinitionId.toLowerCase() === DELETION_PROTECTION &&
      parameters?.effect?.value === 'Deny',
  );
  if (denying === undefined) return well('No policy denies destroying keys at once.');
  return bad(
    `The policy "${denying.properties.displayName ?? denying.name}" denies a vault without purge protection. Have this resource group exempted, as docs/deploy.md words it, or set SAMENHANG_KEY_DESTRUCTION=retain7.`,
  );
}
