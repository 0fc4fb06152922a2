import * as z from 'zod';
import { bad, type Finding, well } from '../azure/finding.ts';
import { allOf } from './arm.ts';
import { groupPath, type Inquiry, type Plan } from './plan.ts';

const permissionSchema = z.object({
  actions: z.array(z.string()).default([]),
  notActions: z.array(z.string()).default([]),
});
export type Permission = z.infer<typeof permissionSchema>;

interface Right {
  readonly action: string;
  readonly remedy: string;
}

const MAKING: readonly Right[] = [
  'Microsoft.Resources/deployments/write',
  'Microsoft.Web/sites/write',
  'Microsoft.Storage/storageAccounts/write',
  'Microsoft.KeyVault/vaults/write',
].map((action) => ({ action, remedy: 'the role Contributor on the resource group' }));
const ASSIGNING: Right = {
  action: 'Microsoft.Authorization/roleAssignments/write',
  remedy: 'the role Role Based Access Control Administrator on the resource group',
};
const DEFINING: Right = {
  action: 'Microsoft.Authorization/roleDefinitions/write',
  remedy:
    'the role Owner or User Access Administrator on the resource group; or go without a role for keys, by SAMENHANG_CUSTOM_KEY_ROLE=false',
};

const rightsFor = ({ customKeyRole }: Plan): readonly Right[] =>
  customKeyRole ? [...MAKING, ASSIGNING, DEFINING] : [...MAKING, ASSIGNING];

/**
 * Whether whoever is signed in may make what the templates make. Deny assignments and the conditions of a
 * role are not looked at.
 * @see https://learn.microsoft.com/rest/api/authorization/permissions/list-for-resource-group
 */
export async function checkRights(inquiry: Inquiry): Promise<Finding> {
  const path = `${groupPath(inquiry)}/providers/Microsoft.Authorization/permissions?api-version=2022-04-01`;
  const given = await allOf(inquiry.ask, path, permissionSchema, 'what your account may do');
  const missing = rightsFor(inquiry.plan).filter(({ action }) => !isAllowed(given, action));
  if (missing.length === 0) return well('Your account has the rights that the templates need.');
  const actions = missing.map(({ action }) => action).join(', ');
  const remedies = [...new Set(missing.map(({ remedy }) => remedy))].join('; and ');
  return bad(`Your account may not: ${actions}. It takes ${remedies}.`);
}

/**
 * Roles add up; what one of them leaves out (`notActions`) another may still give. `*` stands for any
 * characters, and case does not count.
 * @see https://learn.microsoft.com/azure/role-based-access-control/role-definitions#actions-format
 * @example isAllowed([{ actions: ['*'], notActions: ['Microsoft.Authorization/*'] }], 'Microsoft.Web/sites/write') // true
 */
export const isAllowed = (given: readonly Permission[], action: string): boolean =>
  given.some(
    ({ actions, notActions }) =>
      actions.some((one) => fits(one, action)) && !notActions.some((one) => fits(one, action)),
  );

function fits(pattern: string, action: string): boolean {
  const parts = pattern.split('*').map((part) => part.replaceAll(/[.\\+?^${}()|[\]]/g, '\\$&'));
  return new RegExp(`^${parts.join('.*')}$`, 'i').test(action);
}
