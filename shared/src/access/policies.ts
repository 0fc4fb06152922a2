import type { Principal } from './principal.ts';

/** Plan, open and close cycles, and import the organisation: HR admins. */
export function mayManageCycles(principal: Principal): boolean {
  return principal.accessRoles.has('hr-admin');
}
