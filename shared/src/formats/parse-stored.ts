import type * as z from 'zod';

/**
 * What was stored in the form of `schema`, without the properties that a later version may have
 * added, however deep. So a contract of the wire can be strict, and yet be what is kept.
 * @throws ZodError for anything else that does not fit.
 * @example parseStored(z.strictObject({ n: z.int() }), { n: 1, later: true }) // { n: 1 }
 */
export function parseStored<T>(schema: z.ZodType<T>, stored: unknown): T {
  const parsed = schema.safeParse(stored);
  if (parsed.success) return parsed.data;
  const unknown = parsed.error.issues.flatMap(unknownPaths);
  if (unknown.length === 0) throw parsed.error;
  return parseStored(schema, unknown.reduce(without, stored));
}

type Path = readonly PropertyKey[];

/** Where there is what the schema has no name for: in an object, or in a record of certain keys. */
function unknownPaths(issue: z.core.$ZodIssue): Path[] {
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...issue.path, key]);
  return issue.code === 'invalid_key' && issue.origin === 'record' ? [issue.path] : [];
}

function without(value: unknown, [name, ...rest]: Path): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    return value.map((one, place) => (place === name ? without(one, rest) : one));
  }
  const kept = Object.entries(value).flatMap(([key, held]) => {
    if (key !== name) return [[key, held]];
    return rest.length === 0 ? [] : [[key, without(held, rest)]];
  });
  return Object.fromEntries(kept);
}
