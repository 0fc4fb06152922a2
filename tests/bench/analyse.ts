import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';

const ROWS = [100_000, 1_000_000];
const RUNS = 3;

/**
 * Seconds and peak memory of `analyse` on synthetic responses, next to a program that only parses
 * the same file. It reads a file whole and keeps who has answered, so memory grows with the rows.
 */
export async function benchAnalyse() {
  const folder = mkdtempSync(join(tmpdir(), 'samenhang-analyse-'));
  try {
    const sizes = [];
    for (const rows of ROWS) {
      const file = join(folder, `${rows}.csv`);
      await writeResponses(file, rows);
      sizes.push({ rows, ...(await benchFile(file)) });
    }
    return { runs: RUNS, sizes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchFile(file: string) {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push({
      analyse: await measure('cli/analyse.ts', '--responses', file),
      bare: await measure('tests/bench/bare-parse.ts', file),
    });
  }
  const analyse = fastest(runs.map((run) => run.analyse));
  const bareParse = fastest(runs.map((run) => run.bare));
  return { analyse, bareParse, ratio: Number((analyse.seconds / bareParse.seconds).toFixed(2)) };
}

interface Figures {
  readonly seconds: number;
  readonly peakMiB: number;
}

const fastest = (figures: readonly Figures[]): Figures => ({
  seconds: Math.min(...figures.map(({ seconds }) => seconds)),
  peakMiB: Math.max(...figures.map(({ peakMiB }) => peakMiB)),
});

async function measure(script: string, ...args: string[]): Promise<Figures> {
  const peakMemory = join(process.cwd(), 'tests/bench/peak-memory.ts');
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--import', peakMemory, join(process.cwd(), script), ...args],
    { stdio: ['ignore', 'ignore', 'inherit', 'pipe'] },
  );
  let peak = '';
  child.stdio[3]?.on('data', (chunk) => {
    peak += chunk;
  });
  const [code] = await once(child, 'close');
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  const seconds = (performance.now() - started) / 1000;
  return { seconds: Number(seconds.toFixed(2)), peakMiB: Math.round(Number(peak) / 1024) };
}

/** The answers of the oracle over and over, each time of other respondents. */
async function writeResponses(path: string, rows: number): Promise<void> {
  const oracle = join(process.cwd(), 'tests/oracle/responses.csv');
  const [header = '', ...lines] = readFileSync(oracle, 'utf8').trimEnd().split('\n');
  const file = createWriteStream(path);
  file.write(`${header}\n`);
  for (let row = 0; row < rows; row += lines.length) {
    const block = lines
      .slice(0, rows - row)
      .map((line) => `${row}-${line}\n`)
      .join('');
    if (!file.write(block)) await once(file, 'drain');
  }
  file.end();
  await finished(file);
}
