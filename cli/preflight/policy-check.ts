import * as z from 'zod';
import { allOf } from './arm.ts';
import { type Finding, stops, well } from './findings.ts';
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
 * Whether a policy denies a vault whose keys can be destroyed at once. Policies within an initiative, and
 * ones that the organisation wrote itself, are not looked at.
 * @see https://learn.microsoft.com/rest/api/policy/policy-assignments/list-for-resource-group
 */
export async function checkPolicy(inquiry: Inquiry): Promise<Finding> {
  if (inquiry.plan.keyDestruction === 'retain7')
    return well('Keys are kept for seven days: no policy about deletion is in the way.');
  const path = `${groupPath(inquiry)}/providers/Microsoft.Authorization/policyAssignments?$filter=atScope()&api-version=2022-06-01`;
  const assigned = await allOf(inquiry.ask, path, assignmentSchema, 'which policies hold');
  const denying = assigned.find(
    ({ properties: { policyDefinitionId, enforcementMode, parameters } }) =>
      policyDefinitionId.toLowerCase() === DELETION_PROTECTION &&
      enforcementMode !== 'DoNotEnforce' &&
      parameters?.effect?.value === 'Deny',
  );
  if (denying === undefined) return well('No policy denies destroying keys at once.');
  return stops(
    `The policy "${denying.properties.displayName ?? denying.name}" denies a vault without purge protection. Have this resource group exempted, as docs/deploy.md words it, or set SAMENHANG_KEY_DESTRUCTION=retain7.`,
  );
}
