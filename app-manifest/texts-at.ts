/** Every text of a value, with where it stands, as the keys of a localisation have it: `tabs[0].name`. */
export function textsAt(value: unknown, at = ''): [where: string, text: string][] {
  if (typeof value === 'string') return [[at, value]];
  if (Array.isArray(value))
    return value.flatMap((inner, place) => textsAt(inner, `${at}[${place}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsAt(inner, at ? `${at}.${key}` : key));
}
