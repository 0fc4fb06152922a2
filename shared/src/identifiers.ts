/**
 * What may name a cycle or a norm: 1 to 64 letters, digits and hyphens. It stands in addresses and
 * in keys of tables, neither of which takes more.
 */
export const IDENTIFIER = /^[A-Za-z0-9-]{1,64}$/;

/** The id of a tenant, a person or an application in Entra: a GUID in lower case. */
export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
