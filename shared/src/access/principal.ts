/** What a signed-in person may do beyond answering; an app role of the tenant's Entra ID each. */
export const ACCESS_ROLES = ['hr-admin', 'board', 'technical-admin'] as const;
export type AccessRole = (typeof ACCESS_ROLES)[number];

/** A person as the validated token names them; never taken from a path, query, body or header. */
export interface Principal {
  /** Entra tenant id (a GUID in lower case). */
  readonly tenant: string;
  /** Entra object id (a GUID in lower case). */
  readonly person: string;
  readonly accessRoles: ReadonlySet<AccessRole>;
}
