import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as z from 'zod';

const RUNS = 11;
const ROOT = process.cwd();
const figures = z.object({
  loadMs: z.number(),
  firstRequestMs: z.number(),
  secondRequestMs: z.number(),
});

/**
 * Fresh processes: how long the application's bundle takes to load, and the first authenticated
 * request after it (`GET /api/me` with a token, keys fetched), beside an empty Node process.
 */
export async function benchColdStart() {
  const probe = join(ROOT, 'tests/bench/cold-start-probe.ts');
  const runs = Array.from({ length: RUNS }, () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', probe], {
      encoding: 'utf8',
    });
    const last = stdout.trim().split('\n').at(-1) ?? stderr;
    return figures.parse(JSON.parse(last));
  });
  const production = Array.from({ length: RUNS }, loadProductionPackage);
  const empty = Array.from({ length: RUNS }, emptyProcess);
  return {
    runs: RUNS,
    productionPackageLoadMs: median(production),
    bundleLoadMs: median(runs.map(({ loadMs }) => loadMs)),
    firstRequestMs: median(runs.map(({ firstRequestMs }) => firstRequestMs)),
    secondRequestMs: median(runs.map(({ secondRequestMs }) => secondRequestMs)),
    emptyNodeProcessMs: median(empty),
  };
}

function loadProductionPackage(): number {
  const script = join(ROOT, 'tests/builders/load-package.cjs');
  const args = [script, join(ROOT, 'dist/app')];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return z.object({ loadMs: z.number() }).parse(JSON.parse(stdout)).loadMs;
}

function emptyProcess(): number {
  const started = performance.now();
  spawnSync(process.execPath, ['-e', '0']);
  return performance.now() - started;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Number((sorted[Math.floor(sorted.length / 2)] ?? Number.NaN).toFixed(1));
}
