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

/** What talks to the host, but for what only a meeting has, and the picker of people. */
const HOST =
  /[\\/]node_modules[\\/](?:@microsoft[\\/]teams-js[\\/](?!.*[\\/]public[\\/](?:meeting[\\/]|people\.))|(?:base64-js|debug|ms|uuid)[\\/])/;

/**
 * What later pages share, but for what reads files of people, which only its own worker needs, the
 * wording that asks who somebody is, which only planning a round does, what to talk about, of which
 * a review needs one language, the columns of the redesign board, and the way to a stage, which only
 * a panel of a meeting has.
 */
const LATER = [
  // Of HR's pages and of files, none of which anybody needs in a conversation.
  [
    'written',
    /[\\/]shared[\\/]src[\\/](?:presentation|notices|api[\\/](?:organisation-words|segments|settings-words))/,
  ],
  [
    'parts',
    /[\\/](?:tab[\\/]src[\\/](?:components|lib(?![\\/](?:teams-(?:meeting|people)|use-sharing)))|shared[\\/]src(?![\\/](?:organisation|cycles[\\/]identity|plan[\\/]board|instruments[\\/]conversation)))[\\/]/,
  ],
  ['fields', /@fluentui[\\/]react-(?:field|textarea)[\\/]/],
] as const;
/**
 * What of results more than one page shows, or a page and what it fetches a moment later. The
 * pictures of charts are made when they are asked for.
 */
const RESULTS = /[\\/]tab[\\/]src[\\/](?:charts[\\/][^\\/]+$|(?:features|words)[\\/])/;

/**
 * What follows a review, but for its routes, which whoever begins one needs too. The rest of what a
 * review begins with frames later pages as well: somebody who joins a meeting waits for these two
 * files, and for nothing else that pages share.
 */
const REVIEW =
  /[\\/]tab[\\/]src[\\/](?:features[\\/]reviews[\\/](?!api[\\/]reviews\.)|pages[\\/]review[\\/])/;

/** The modules that chunks are made around. */
interface Beginnings {
  /** What the page begins with; it and what it imports stay small. */
  readonly entry: string;
  /** What shows the first screen; the entry imports it when it runs. */
  readonly app: string;
  /** The page that most of what shows results is for. */
  readonly result: string;
  /** A page of settings that names scores as results do, and shows none. */
  readonly norms: string;
  /** The conversation about a result, which begins before that is shown. */
  readonly review: string;
}

/**
 * Puts what the first screen is made of into one chunk, and what others share into few. A bundler
 * gives whatever two pages share a file of its own, and a browser without HTTP/2 fetches six at a
 * time: twenty files of a kilobyte take longer than the hundred kilobytes that matter.
 */
export function chunkGroups({ entry, app, result, norms, review }: Beginnings) {
  const ofEntry = reachedFrom(entry);
  const ofApp = reachedFrom(app);
  const ofResult = reachedFrom(result);
  const ofNorms = reachedFrom(norms);
  const ofReview = reachedFrom(review);
  const isResult = (id: string, modules: Modules) => RESULTS.test(id) && ofResult(modules).has(id);
  // A group also holds what its modules import, so each comes before the one that builds on it:
  // what all rest on, such as React, comes with the first screen and not with a later page.
  return [
    // The module itself stays the entry: the page and the manifest name it.
    group('entry', 3, (id, modules) => HOST.test(id) || (id !== entry && ofEntry(modules).has(id))),
    group('first', 2, (id, modules) => AT_ONCE.test(id) || ofApp(modules).has(id)),
    group('frame', 1, (id, modules) => !REVIEW.test(id) && ofReview(modules).has(id)),
    group('review', 1, (id, modules) => id !== review && ofReview(modules).has(id)),
    { name: shared, debugName: 'shared', priority: 1 },
    group('names', 1, (id, modules) => isResult(id, modules) && ofNorms(modules).has(id)),
    { ...group('results', 0, isResult), minShareCount: 2 },
  ];
}

function group(name: string, priority: number, has: (id: string, modules: Modules) => boolean) {
  const nameOf = (id: string, modules: Modules) => (has(id, modules) ? name : null);
  return { name: nameOf, debugName: name, priority };
}

function shared(id: string): string | null {
  if (WORDS.test(id)) return null;
  return LATER.find(([, test]) => test.test(id))?.[0] ?? null;
}

/** Our own modules that come with one, itself included; what it imports when it runs does not. */
function reachedFrom(start: string): (modules: Modules) => ReadonlySet<string> {
  const reached = new Set<string>();
  const reach = (id: string, modules: Modules) => {
    if (reached.has(id)) return;
    reached.add(id);
    for (const next of modules.getModuleInfo(id)?.importedIds ?? []) {
      if (OWN.test(next)) reach(next, modules);
    }
  };
  return (modules) => {
    reach(start, modules);
    return reached;
  };
}
