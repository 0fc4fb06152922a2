import type { Principal } from './principal.ts';

/** Plan, open, close and cancel cycles, and import the organisation: HR admins. */
export function mayManageCycles(principal: Principal): boolean {
  return principal.accessRoles.has('hr-admin');
}

/** See how many take part: HR admins in all units, managers in their own and those below. */
export function mayReadParticipation(principal: Principal, manages: boolean): boolean {
  return manages || principal.accessRoles.has('hr-admin');
}

/** Hide a published comment with a reason, or show it again: HR admins. */
export function mayRedactComments(principal: Principal): boolean {
  return principal.accessRoles.has('hr-admin');
}

/** Read the log of what HR did, and take it out: HR admins and technical admins. */
export function mayReadAudit(principal: Principal): boolean {
  return auditRoleOf(principal) !== undefined;
}

/** As which of their roles somebody reads the log; `undefined` where none of them lets them. */
export function auditRoleOf({ accessRoles }: Principal): 'hr' | 'technical' | undefined {
  if (accessRoles.has('hr-admin')) return 'hr';
  return accessRoles.has('technical-admin') ? 'technical' : undefined;
}

/** Choose a unit's actions: HR admins, and anyone who manages the unit or a unit above it. */
export function mayChoosePicks(principal: Principal, manages: boolean): boolean {
  return manages || principal.accessRoles.has('hr-admin');
}

/** Say who does what about a unit's result: HR admins, and anyone who manages it or a unit above it. */
export function mayChangePlan(principal: Principal, manages: boolean): boolean {
  return manages || principal.accessRoles.has('hr-admin');
}

/**
 * Begin a review of a unit's result and steer it: HR admins, and anyone who manages the unit or a unit
 * above it.
 */
export function maySteerReviews(principal: Principal, manages: boolean): boolean {
  return manages || principal.accessRoles.has('hr-admin');
}

/** Have a tab of a channel show another unit: whoever settled what it shows, and HR admins. */
export function mayConfigureTab(principal: Principal, settledBy: string): boolean {
  return principal.person === settledBy || principal.accessRoles.has('hr-admin');
}

/** Import norms, and have the organisation join or leave the pool: HR admins. */
export function mayManageBenchmarks(principal: Principal): boolean {
  return principal.accessRoles.has('hr-admin');
}

/** Bring in the organisation, and change it: HR admins. */
export function mayManageOrganisation(principal: Principal): boolean {
  return principal.accessRoles.has('hr-admin');
}

/** See the settings and what the connection can do: HR admins and technical admins. */
export function mayReadSettings(principal: Principal): boolean {
  return auditRoleOf(principal) !== undefined;
}

/** Try all that the product needs of its platform: technical admins. */
export function mayCheckDeployment({ accessRoles }: Principal): boolean {
  return accessRoles.has('technical-admin');
}

/** See the redesign board of the whole organisation: HR admins and the board. */
export function mayReadBoard({ accessRoles }: Principal): boolean {
  return accessRoles.has('hr-admin') || accessRoles.has('board');
}
