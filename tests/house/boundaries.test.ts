import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as z from 'zod';

const report = z.object({
  summary: z.object({
    ruleSetUsed: z.object({ forbidden: z.array(z.object({ name: z.string() })) }),
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
  modules: z.array(z.object({ source: z.string() })),
});

/** A file, what it imports, and the rule that forbids it. */
const FORBIDDEN: [file: string, imports: string, rule: string][] = [
  ['shared/src/instruments/a.ts', '../scoring/ok.ts', 'shared-instruments'],
  ['shared/src/scoring/a.ts', '../tallies/ok.ts', 'shared-scoring'],
  ['shared/src/statistics/a.ts', '../tallies/ok.ts', 'shared-statistics'],
  ['shared/src/disclosure/a.ts', '../tallies/ok.ts', 'shared-disclosure'],
  ['shared/src/cycles/a.ts', '../access/ok.ts', 'shared-cycles'],
  ['shared/src/formats/a.ts', '../access/ok.ts', 'shared-formats'],
  ['shared/src/access/a.ts', '../cycles/ok.ts', 'shared-access'],
  ['shared/src/tallies/a.ts', '../statistics/ok.ts', 'shared-tallies'],
  ['shared/src/results/a.ts', '../benchmarks/ok.ts', 'shared-results'],
  ['shared/src/benchmarks/a.ts', '../tallies/ok.ts', 'shared-benchmarks'],
  ['shared/src/api/a.ts', '../disclosure/ok.ts', 'shared-api'],
  ['shared/src/releases/a.ts', '../cycles/ok.ts', 'shared-releases'],
  ['shared/src/scoring/e.ts', '../locales/ok.ts', 'shared-scoring'],
  ['shared/src/organisation/a.ts', '../tallies/ok.ts', 'shared-organisation'],
  ['shared/src/reviews/a.ts', '../api/ok.ts', 'shared-reviews'],
  ['shared/src/plan/a.ts', '../api/ok.ts', 'shared-plan'],
  ['shared/src/effects/a.ts', '../tallies/ok.ts', 'shared-effects'],
  ['shared/src/notices/a.ts', '../api/ok.ts', 'shared-notices'],
  ['functions/src/http/b.ts', '@azure/functions', 'functions-are-registered-in-main'],
  ['shared/src/scoring/b.ts', 'node:crypto', 'shared-is-pure'],
  ['shared/src/scoring/c.ts', '@azure/data-tables', 'shared-is-pure'],
  ['functions/src/ports/a.ts', '../repositories/ok.ts', 'functions-ports'],
  ['functions/src/repositories/a.ts', '../use-cases/ok.ts', 'functions-repositories'],
  ['functions/src/sealing/a.ts', '../repositories/ok.ts', 'functions-sealing'],
  ['functions/src/use-cases/a.ts', '../http/ok.ts', 'functions-use-cases'],
  ['functions/src/auth/a.ts', '../repositories/ok.ts', 'functions-auth'],
  ['functions/src/http/a.ts', '../platform/ok.ts', 'functions-http'],
  ['functions/src/jobs/a.ts', '../http/ok.ts', 'functions-jobs'],
  ['functions/src/queues/a.ts', '../jobs/ok.ts', 'functions-queues'],
  ['functions/src/use-cases/f.ts', '../queues/ok.ts', 'functions-use-cases'],
  ['functions/src/platform/a.ts', '../repositories/ok.ts', 'functions-platform'],
  ['cli/a.ts', '../functions/src/use-cases/ok.ts', 'cli-uses-the-domain-alone'],
  ['shared/src/presentation/a.ts', '../releases/ok.ts', 'shared-presentation'],
  ['functions/src/use-cases/b.ts', '@azure/data-tables', 'azure-only-in-platform'],
  ['cli/b.ts', '@azure/data-tables', 'azure-only-in-platform'],
  ['local/core-tools/b.ts', '@azure/data-tables', 'azure-only-in-platform'],
  ['functions/src/use-cases/c.ts', 'libsql', 'sqlite-only-in-local-platform'],
  ['local/demo/a.ts', 'libsql', 'sqlite-only-in-local-platform'],
  ['tab/src/lib/a.ts', '../components/ok.ts', 'tab-lib'],
  ['tab/src/components/a.ts', '../features/respond/ok.ts', 'tab-components'],
  ['tab/src/words/a.ts', '../components/ok.ts', 'tab-words'],
  ['tab/src/charts/a.ts', '../pages/ok.ts', 'tab-charts'],
  ['tab/src/features/respond/a.ts', '../../pages/ok.ts', 'tab-features'],
  ['tab/src/features/respond/b.ts', '../cycles/ok.ts', 'features-do-not-import-each-other'],
  ['tab/src/pages/unit/a.ts', '../units/ok.ts', 'no-page-imports-a-page'],
  ['tab/src/pages/a.ts', '../app/ok.ts', 'tab-pages'],
  ['tab/src/pages/b.ts', '../../../shared/src/statistics/ok.ts', 'tab-pages'],
  ['tab/src/outlook/a.ts', '../pages/ok.ts', 'tab-outlook'],
  ['tab/src/outlook/b.ts', '../features/respond/ok.ts', 'tab-outlook'],
  ['tab/src/features/outlook/a.ts', '../../outlook/ok.ts', 'nobody-imports-the-pane'],
  ['app-manifest/a.ts', '../shared/src/scoring/ok.ts', 'app-manifest-stands-alone'],
  ['tab/src/a.ts', '../../functions/src/ports/ok.ts', 'tab-and-functions-apart'],
  ['functions/src/use-cases/d.ts', '../../../tab/src/ok.ts', 'functions-and-tab-apart'],
  ['functions/src/use-cases/e.ts', '../../../local/platform/ok.ts', 'nobody-imports-local'],
  ['shared/src/scoring/d.ts', '../../../local/platform/ok.ts', 'nobody-imports-local'],
  ['release/a.ts', '../functions/src/use-cases/ok.ts', 'release-looks-from-outside'],
  ['local/g.ts', '../release/ok.ts', 'nobody-imports-release'],
  ['local/a.ts', '../tests/ok.ts', 'nobody-imports-tests'],
  ['local/b.ts', '../functions/src/platform/ok.ts', 'local-uses-parts-of-functions'],
  ['local/c.ts', './d.ts', 'no-cycles'],
  ['local/e.ts', './not-there.ts', 'resolvable'],
  ['local/f.ts', 'undeclared', 'declared'],
];

const ALLOWED: [file: string, imports: string][] = [
  ['shared/src/scoring/z.ts', '../instruments/ok.ts'],
  ['shared/src/cycles/z.ts', '../result.ts'],
  ['shared/src/disclosure/z.ts', '../thresholds.ts'],
  ['tab/src/words/z.ts', '../../../shared/src/thresholds.ts'],
  ['shared/src/statistics/z.ts', '../languages.ts'],
  ['shared/src/api/z.ts', 'zod'],
  ['shared/src/releases/z.ts', '../disclosure/ok.ts'],
  ['functions/src/use-cases/z.ts', '../repositories/ok.ts'],
  ['functions/src/use-cases/y.ts', '../../../shared/src/scoring/ok.ts'],
  ['functions/src/queues/z.ts', '../use-cases/ok.ts'],
  ['functions/src/http/z.ts', '../queues/ok.ts'],
  ['functions/src/jobs/z.ts', '../queues/ok.ts'],
  ['functions/src/platform/z.ts', '@azure/data-tables'],
  ['cli/deployment/sign-in.ts', '@azure/data-tables'],
  ['local/core-tools/azurite-platform.ts', '@azure/data-tables'],
  ['local/platform/z.ts', 'libsql'],
  ['local/platform/y.ts', '../../functions/src/ports/ok.ts'],
  ['tab/src/features/respond/z.ts', '../../components/ok.ts'],
  ['tab/src/features/respond/y.ts', './model/ok.ts'],
  ['tab/src/features/respond/x.ts', '../../words/ok.ts'],
  ['tab/src/pages/units/z.ts', './parts/ok.ts'],
  ['tab/src/pages/z.ts', '../../../shared/src/scoring/ok.ts'],
  ['app-manifest/z.ts', '../shared/src/identifiers.ts'],
  ['app-manifest/z.ts', '../shared/src/locales/ok.ts'],
  ['app-manifest/y.ts', '../shared/src/languages.ts'],
  ['tab/src/lib/z.ts', '../../../shared/src/locales/ok.ts'],
  ['tab/src/lib/y.ts', '../../../shared/src/languages.ts'],
  ['shared/src/presentation/z.ts', '../locales/ok.ts'],
  ['release/z.ts', '../app-manifest/ok.ts'],
  ['release/y.ts', '../local/ok.ts'],
  ['tests/z.ts', '../local/platform/ok.ts'],
];

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'samenhang-boundaries-')));
let found: z.infer<typeof report>;

beforeAll(() => {
  for (const name of ['zod', 'libsql', '@azure/data-tables', '@azure/functions', 'undeclared']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, '');
  }
  const dependencies = {
    zod: '*',
    libsql: '*',
    '@azure/data-tables': '*',
    '@azure/functions': '*',
  };
  write('package.json', JSON.stringify({ dependencies }));
  for (const name of ['result', 'thresholds', 'identifiers', 'languages', 'sum']) {
    write(`shared/src/${name}.ts`, 'export {};');
  }
  write('local/d.ts', `import * as it from './c.ts';\nexport const used = it;\n`);
  for (const [file, imports] of [...FORBIDDEN, ...ALLOWED]) {
    write(file, `import * as it from '${imports}';\nexport const used = it;\n`);
    if (imports.endsWith('/ok.ts')) write(join(dirname(file), imports), 'export {};');
  }
  const root = process.cwd();
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(root, '.dependency-cruiser.mjs');
  const { stdout } = spawnSync(
    process.execPath,
    [
      program,
      '--config',
      config,
      '-T',
      'json',
      'shared',
      'functions',
      'local',
      'release',
      'tab',
      'app-manifest',
      'cli',
      'tests',
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  found = report.parse(JSON.parse(stdout));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

const rulesBrokenBy = (file: string) =>
  found.summary.violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

test.each(FORBIDDEN)('%s may not import %s', (file, _, rule) => {
  expect(rulesBrokenBy(file)).toContain(rule);
});

test.each(ALLOWED)('%s may import %s', (file) => {
  expect(found.modules.map(({ source }) => source)).toContain(file);
  expect(rulesBrokenBy(file)).toEqual([]);
});

test('every rule has an example here', () => {
  const rules = found.summary.ruleSetUsed.forbidden.map(({ name }) => name);
  expect(new Set(FORBIDDEN.map(([, , rule]) => rule))).toEqual(new Set(rules));
});
