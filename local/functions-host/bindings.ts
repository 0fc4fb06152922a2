import type { Registrations } from './core-module.ts';
import type { ExtensionBundle } from './host-json.ts';

/** What Azure's host knows by itself; every other kind of binding comes with an extension bundle. */
const BUILT_IN: ReadonlySet<string> = new Set(['http', 'httptrigger', 'timertrigger']);

/**
 * Without a bundle Azure's host puts each function in error that has a binding of an extension, even
 * as an output beside an HTTP trigger; this host does not start then.
 * @throws Error that names the kinds of binding and the functions.
 */
export function refuseUnknownBindings(
  { functions }: Registrations,
  bundle: ExtensionBundle | undefined,
): void {
  if (bundle !== undefined) return;
  const unknown = [...functions.values()].flatMap(({ metadata: { name, bindings } }) =>
    Object.values(bindings).flatMap(({ type }) =>
      BUILT_IN.has(String(type).toLowerCase()) ? [] : [{ name, type: String(type) }],
    ),
  );
  if (unknown.length === 0) return;
  const types = [...new Set(unknown.map(({ type }) => type))].sort();
  const names = [...new Set(unknown.map(({ name }) => name))].sort();
  throw new Error(
    `host.json names no extensionBundle, so Azure knows no binding of type ${types.join(', ')} ` +
      `and would load none of these functions: ${names.join(', ')}.`,
  );
}
