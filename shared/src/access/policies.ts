import type { Principal } from './principal.ts';

/** Plan, open and close cycles, and import the organisation: HR admins. */
export function mayManageCycles(principal: Principal): boolean {
  return principal.accessRoles.has('hr-admin');
}

/** Import norms, and have the organisation join or leave the pool: HR admins. */
export function mayManageBenchmarks(principal: Principal): boolean {
  return principal.accessRoles.has('hr-admin');
}
