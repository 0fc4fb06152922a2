import type { Principal } from './principal.ts';

/** Plan, open and close cycles, and import the organisation: HR admins. */
export function mayManageCycles(principal: Principal): boolean {
  return principal.accessRoles.has('hr-admin');
}

/**
 * Read, write or withdraw a response: its owner, and nobody else in any role.
 * `owner` is the person a response was asked for, in the principal's own tenant.
 */
export function mayUseResponse(
  principal: Principal,
  owner: { readonly tenant: string; readonly person: string },
): boolean {
  return principal.tenant === owner.tenant && principal.person === owner.person;
}
