const PREFIX = /^AzureFunctionsJobHost(__|:)/i;

/**
 * `host.json` with what the environment puts in its place, as Azure's host takes it:
 * `AzureFunctionsJobHost__extensions__queues__batchSize=1` for the value at that path.
 */
export function withOverrides(
  hostJson: unknown,
  environment: Readonly<Record<string, string | undefined>>,
): unknown {
  return Object.entries(environment).reduce((settings, [name, value]) => {
    if (value === undefined || !PREFIX.test(name)) return settings;
    return withValue(settings, name.replace(PREFIX, '').split(/__|:/), value);
  }, hostJson);
}

function withValue(settings: unknown, [name, ...inside]: string[], value: string): unknown {
  if (name === undefined) return /^\d+$/.test(value) ? Number(value) : value;
  const known = typeof settings === 'object' && settings !== null ? settings : {};
  const present = Object.entries(known).find(([key]) => key.toLowerCase() === name.toLowerCase());
  return { ...known, [present?.[0] ?? name]: withValue(present?.[1], inside, value) };
}
