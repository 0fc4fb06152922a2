/** How long the name of the app may be; `infra/main.bicep` has the same. */
export const SITE_NAME_LENGTH = { least: 3, most: 32 } as const;

/** Small letters, digits and hyphens, none of these at an end: it becomes a part of a host name. */
export function isSiteName(name: string): boolean {
  const { least, most } = SITE_NAME_LENGTH;
  return (
    name.length >= least && name.length <= most && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/.test(name)
  );
}

/** The address that Azure gives an app of this name. */
export const hostOfSite = (name: string) => `${name}.azurewebsites.net`;
