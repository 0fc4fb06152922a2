// Which way imports point, and why a few of them do; tests/house/boundaries.test.ts proves that each rule bites.

/** Modules of `from` may import only these folders of the same workspace (and their own). */
const only = (workspace, from, to, extra = []) => ({
  name: `${workspace}-${from}`,
  severity: 'error',
  from: { path: `^${workspace}/src/${from}/` },
  to: {
    path: '^(shared|functions|tab|cli|local|tests|app-manifest|release)/',
    pathNot: [`^${workspace}/src/(${[from, ...to].join('|')})/`, ...extra],
  },
});

const SHARED = '^shared/src/';
/** What every room of `shared` may import. */
const BESIDE_ROOMS = '^shared/src/(result|thresholds|identifiers|languages|sum)\\.ts$';
const shared = (from, to = []) => only('shared', from, to, [BESIDE_ROOMS]);
const TAB_MAY =
  '^shared/src/((api|instruments|scoring|cycles|notices|plan|reviews|access|organisation|presentation|locales)/|(thresholds|languages|identifiers)\\.ts$)';
const tab = (from, to = []) => only('tab', from, to, [TAB_MAY]);
const functions = (from, to = []) => only('functions', from, to, [SHARED]);

const never = (name, from, to) => ({ name, severity: 'error', from, to });

export default {
  forbidden: [
    shared('instruments'),
    shared('scoring', ['instruments']),
    shared('statistics'),
    shared('disclosure'),
    shared('cycles'),
    shared('formats'),
    shared('organisation', ['disclosure', 'api', 'access']),
    shared('reviews'),
    shared('plan'),
    shared('notices'),
    shared('access'),
    shared('tallies', ['scoring', 'instruments']),
    shared('results', ['tallies', 'statistics', 'scoring', 'instruments']),
    shared('benchmarks', [
      'api',
      'presentation',
      'disclosure',
      'results',
      'statistics',
      'scoring',
      'instruments',
    ]),
    shared('presentation', ['api', 'instruments', 'scoring', 'locales']),
    shared('effects', ['statistics']),
    shared('api', [
      'instruments',
      'scoring',
      'cycles',
      'notices',
      'reviews',
      'plan',
      'effects',
      'access',
      'results',
    ]),
    shared('releases', [
      'api',
      'tallies',
      'disclosure',
      'results',
      'statistics',
      'scoring',
      'instruments',
    ]),
    functions('ports'),
    functions('repositories', ['ports']),
    functions('sealing', ['ports']),
    functions('use-cases', ['repositories', 'sealing', 'ports']),
    functions('auth', ['ports']),
    functions('queues', ['use-cases', 'repositories', 'ports']),
    functions('http', ['queues', 'use-cases', 'repositories', 'auth', 'ports']),
    functions('jobs', ['queues', 'use-cases', 'repositories', 'auth', 'ports']),
    functions('platform', ['ports']),
    tab('lib'),
    tab('components', ['lib']),
    tab('words', ['lib']),
    tab('charts', ['words', 'lib', 'components']),
    tab('features', ['charts', 'words', 'components', 'lib']),
    tab('pages', ['features', 'charts', 'words', 'components', 'lib']),
    // An entry of its own, that looks as the tab does and shares what goes into Outlook with it.
    only(
      'tab',
      'outlook',
      ['features/outlook', 'components', 'lib'],
      [TAB_MAY, '^tab/src/app/(surface|fence)\\.tsx$'],
    ),
    never(
      'nobody-imports-the-pane',
      { path: '^tab/src/(?!outlook/)' },
      { path: '^tab/src/outlook/' },
    ),
    never(
      'features-do-not-import-each-other',
      { path: '^tab/src/features/([^/]+)/' },
      { path: '^tab/src/features/', pathNot: '^tab/src/features/$1/' },
    ),
    never(
      'no-page-imports-a-page',
      { path: '^tab/src/pages/([^/]+)/' },
      { path: '^tab/src/pages/', pathNot: '^tab/src/pages/$1/' },
    ),
    never(
      'cli-uses-the-domain-alone',
      { path: '^cli/' },
      { path: '^(functions|tab|local|tests|app-manifest|release)/' },
    ),
    never(
      'app-manifest-stands-alone',
      { path: '^app-manifest/' },
      {
        path: '^(shared|functions|tab|cli|local|tests|release)/',
        pathNot: '^shared/src/(locales/|(identifiers|languages|access/entra-names)\\.ts$)',
      },
    ),
    never(
      'shared-is-pure',
      { path: '^shared/src/' },
      { pathNot: ['^shared/src/', '^node_modules/(zod|papaparse)/'] },
    ),
    never(
      'functions-are-registered-in-main',
      { path: '^(functions/src/(?!main\\.ts$)|shared|tab|cli|app-manifest)' },
      { path: '^node_modules/@azure/functions/' },
    ),
    never(
      'azure-only-in-platform',
      {
        path: '^(functions/src/(?!platform/)|shared|tab|cli|local)',
        // Signing in from the command line, and Azurite under Azure's own host.
        pathNot: '^(cli/deployment/sign-in|local/core-tools/azurite-platform)\\.ts$',
      },
      {
        path: '^node_modules/@azure/(data-tables|identity|keyvault[^/]*|msal-node)/',
      },
    ),
    never(
      'sqlite-only-in-local-platform',
      { pathNot: '^local/platform/' },
      {
        path: '^node_modules/(libsql|@libsql)/',
      },
    ),
    never('tab-and-functions-apart', { path: '^tab/' }, { path: '^functions/' }),
    never('functions-and-tab-apart', { path: '^functions/' }, { path: '^tab/' }),
    never(
      'nobody-imports-local',
      { path: '^(shared|functions|tab|cli|app-manifest)/' },
      {
        path: '^local/',
      },
    ),
    // It looks at what was built, as whoever gets it does; what is built knows nothing of it.
    never(
      'release-looks-from-outside',
      { path: '^release/' },
      { path: '^(shared|functions|tab|cli|tests)/' },
    ),
    never('nobody-imports-release', { pathNot: '^(release|tests)/' }, { path: '^release/' }),
    never('nobody-imports-tests', { pathNot: '^tests/' }, { path: '^tests/' }),
    never(
      'local-uses-parts-of-functions',
      { path: '^local/' },
      {
        path: '^functions/',
        // These adapters are the same on a laptop: local/graph answers as Graph does, and Azurite as Tables.
        pathNot:
          '^functions/src/((ports|use-cases|repositories|sealing)/|platform/(graph-(directory|notifier)|azure-table-store)\\.ts$)',
      },
    ),
    never('no-cycles', {}, { circular: true }),
    // Each platform brings that module; see docs/decisions.
    never('resolvable', {}, { couldNotResolve: true, pathNot: '^@samenhang/platform$' }),
    never('declared', {}, { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] }),
  ],
  options: {
    doNotFollow: { path: '^node_modules' },
    exclude: { path: '/dist/|^[a-z-]+/node_modules/|^tests/upgrade/before/' },
    parser: 'tsc',
    moduleSystems: ['es6'],
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
