// `npm test`: every check of the repository; `npm run check`: what needs nothing built or started.
// With names of jest's projects (`faults`) only these. Ends with a line `N passed, N failed` that
// counts each check that is no test as one.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWhatChanged } from '@samenhang/local/built-app';
import { ORGANISATIONS } from './attacks/reconstruction/rounds.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const WORKSPACES: string[] = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
).workspaces;

interface Count {
  passed: number;
  failed: number;
}

/** Jest leaves one core free; on two that halves the speed, and these tests wait more than they compute. */
const WORKERS = Math.max(2, availableParallelism() - 1);

type Check = [name: string, program: string, args: string[]];

const STATIC_CHECKS: Check[] = [
  ...WORKSPACES.map(
    (name): Check => [`types of ${name}`, 'typescript/tsc', ['-p', name, ...remembering(name)]],
  ),
  ['lint and format', '@biomejs/biome/biome', ['ci', '--colors=off', '.']],
  [
    'import boundaries',
    'dependency-cruiser/depcruise',
    ['--config', '.dependency-cruiser.mjs', ...WORKSPACES],
  ],
  ['unused code', 'knip/knip', ['--no-config-hints']],
  ['code that only tests use', 'knip/knip', ['--production', '--no-config-hints']],
];

/** What the compiler found before is found again only where something changed. */
function remembering(workspace: string): string[] {
  const file = join(ROOT, 'node_modules/.cache/types', `${workspace}.tsbuildinfo`);
  return ['--incremental', '--tsBuildInfoFile', file];
}

const asked = process.argv.slice(2);
const quick = asked.includes('check');
const only = quick ? ['unit', 'components', 'house', 'infra'] : asked;
// `npm run faults` has the time for many more kills than `npm test`.
if (only.includes('faults')) {
  process.env.FAULT_ROUNDS ??= '200';
  process.env.FAULT_ROUNDS_HTTP ??= '100';
  process.env.FAULT_STRIDE ??= '1';
  process.env.RACE_ROUNDS ??= '2000';
}
if (only.includes('attacks')) process.env.ATTACK_ROUNDS ??= String(ORGANISATIONS.attacks);
const counts: Count[] = quick || only.length === 0 ? await staticChecks() : [];
if (!quick) counts.push(await build());
counts.push(await jest(only));
const total = counts.reduce(
  (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
  { passed: 0, failed: 0 },
);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** What the tests look into and start: the tab, and the package of the functions with it. */
async function build(): Promise<Count> {
  const built = await buildWhatChanged(ROOT, console.log);
  console.log(built.ok ? 'ok   build of what changed' : `FAIL build\n${built.error}`);
  return built.ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function staticChecks(): Promise<Count[]> {
  const waiting = [...STATIC_CHECKS];
  const counts: Count[] = [];
  const worker = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      counts.push(await runCheck(...check));
    }
  };
  await Promise.all([worker(), worker()]);
  return counts;
}

async function runCheck(name: string, program: string, args: string[]): Promise<Count> {
  const started = performance.now();
  const { code, output } = await run(program, args, 'pipe');
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${code === 0 ? 'ok  ' : 'FAIL'} ${name} (${seconds} s)`);
  if (code !== 0) console.log(output);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function jest(projects: string[]): Promise<Count> {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-tests-'));
  const report = join(folder, 'report.json');
  const select = projects.length === 0 ? [] : ['--selectProjects', ...projects];
  const { code } = await run(
    'jest/jest',
    ['--json', `--outputFile=${report}`, `--maxWorkers=${WORKERS}`, ...select],
    'inherit',
  );
  try {
    const counted = JSON.parse(readFileSync(report, 'utf8'));
    const failed = counted.numFailedTests + counted.numRuntimeErrorTestSuites;
    // A test that is left out is no test that passes.
    const leftOut = counted.numPendingTests + counted.numTodoTests > 0;
    const nothing = counted.numTotalTests === 0;
    const broken = failed === 0 && (code !== 0 || nothing || leftOut) ? 1 : 0;
    return { passed: counted.numPassedTests, failed: failed + broken };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `package/bin` of an installed package with this very Node. */
function run(program: string, args: string[], output: 'pipe' | 'inherit') {
  const name = program.slice(program.lastIndexOf('/') + 1);
  const folder = join(ROOT, 'node_modules', program.slice(0, program.lastIndexOf('/')));
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const script = join(folder, typeof bin === 'string' ? bin : bin[name]);
  return new Promise<{ code: number | null; output: string }>((resolve) => {
    const out = output === 'pipe' ? 'pipe' : 'ignore';
    const err = output === 'pipe' ? 'pipe' : 'inherit';
    const child = spawn(process.execPath, [script, ...args], {
      cwd: ROOT,
      stdio: ['ignore', out, err],
    });
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += chunk;
    });
    child.stderr?.on('data', (chunk) => {
      text += chunk;
    });
    child.on('close', (code) => resolve({ code, output: text }));
  });
}
