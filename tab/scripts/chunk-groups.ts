interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** Words: a file per language and kind, each fetched when it is wanted. */
const WORDS = /[\\/]shared[\\/]src[\\/]locales[\\/]/;
const OWN = /[\\/](?:tab|shared)[\\/]src[\\/]/;
/**
 * What the entry itself needs, and what of Fluent the first screen shares with others, each too
 * small for a file of its own.
 */
const AT_ONCE =
  /[\\/]node_modules[\\/](?:react-dom|scheduler)[\\/]|@fluentui[\\/](?:react-shared-contexts|react-icons[\\/]lib[\\/]contexts)[\\/]/;

/** What later pages share. */
const LATER = [
  ['parts', /[\\/](?:tab[\\/]src[\\/](?:components|lib)|shared[\\/]src)[\\/]/],
  ['fields', /@fluentui[\\/]react-(?:field|textarea)[\\/]/],
] as const;
/**
 * What of results more than one page shows, or a page and what it fetches a moment later. The
 * pictures of charts are made when they are asked for.
 */
const RESULTS =
  /[\\/]tab[\\/]src[\\/](?:charts[\\/][^\\/]+$|features[\\/](?:results|benchmarks)[\\/])/;

/**
 * Puts what the first screen is made of into one chunk, and what others share into few. A bundler
 * gives whatever two pages share a file of its own, and a browser without HTTP/2 fetches six at a
 * time: twenty files of a kilobyte take longer than the hundred kilobytes that matter.
 * @param entry the module that the page begins with.
 */
export function chunkGroups(entry: string) {
  return [
    // Before the others, so that what both rest on, such as React, comes with the first.
    { name: first(entry), debugName: 'first', priority: 2 },
    { name: shared, debugName: 'shared', priority: 1 },
    { name: 'results', test: RESULTS, minShareCount: 2 },
  ];
}

function shared(id: string): string | null {
  if (WORDS.test(id)) return null;
  return LATER.find(([, test]) => test.test(id))?.[0] ?? null;
}

function first(entry: string): (id: string, modules: Modules) => string | null {
  const reached = new Set<string>();
  const reach = (id: string, modules: Modules) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (OWN.test(next)) reach(next, modules);
    }
  };
  return (id, modules) => {
    reach(entry, modules);
    // It stays the entry: the page and the manifest name it.
    if (id === entry) return null;
    return reached.has(id) || AT_ONCE.test(id) ? 'first' : null;
  };
}
