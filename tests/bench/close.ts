import { execFile } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createServices } from '@samenhang/functions/use-cases/services';
import * as z from 'zod';
import { NOON } from '../builders/organisation.ts';
import { azuritePlatform, temporaryDataFolder } from '../builders/platforms.ts';
import { openAnsweredCycle } from '../builders/sealed-answers.ts';
import { benchFoldShard } from './fold-shard.ts';
import { median } from './throughput.ts';
import { timeClosing } from './timed-closing.ts';

const TEAMS = 200;
const RUNS = 3;
const CYCLE = 'autumn-2026';

const figures = z.object({
  seconds: z.record(z.string(), z.number()),
  startMiB: z.number(),
  peakMiB: z.number(),
});

type Closing = z.infer<typeof figures>;

/**
 * Seconds and peak memory of closing a cycle through the use cases, one step after the other in one
 * fresh process: ten times the answers of as many units should take the same memory, and ten times
 * the units tell what the release step takes. Then fewer answers on Azurite, and shards folded.
 */
export async function benchClose() {
  const sqlite = [
    await benchSize(10_000, TEAMS),
    await benchSize(100_000, TEAMS),
    await benchSize(20_000, 10 * TEAMS),
  ];
  const [few, many] = sqlite;
  return {
    runs: RUNS,
    sqlite,
    peakAtTenTimesTheAnswers: few && many && Number((many.peakMiB / few.peakMiB).toFixed(2)),
    azurite: await benchAzurite(1_000, 20),
    foldShard: await benchFoldShard(),
  };
}

async function benchSize(people: number, teams: number) {
  const runs = await closings(people, teams);
  const phases = Object.keys(runs[0]?.seconds ?? {});
  const middle = (phase: string) => median(runs.map(({ seconds }) => seconds[phase] ?? 0));
  return {
    answers: people,
    teams,
    seconds: Object.fromEntries(phases.map((phase) => [phase, middle(phase)])),
    startMiB: median(runs.map(({ startMiB }) => startMiB)),
    peakMiB: median(runs.map(({ peakMiB }) => peakMiB)),
  };
}

/** The same cycle, filled once and closed in so many fresh processes. */
async function closings(people: number, teams: number): Promise<Closing[]> {
  const { folder, remove } = temporaryDataFolder();
  const filled = join(folder.path, 'filled');
  const closed = join(folder.path, 'closed');
  try {
    await probe('fill', filled, String(people), String(teams));
    const runs: Closing[] = [];
    for (let run = 0; run < RUNS; run++) {
      cpSync(filled, closed, { recursive: true });
      runs.push(figures.parse(JSON.parse(await probe('close', closed))));
      rmSync(closed, { recursive: true });
    }
    return runs;
  } finally {
    remove();
  }
}

async function probe(...args: string[]): Promise<string> {
  const script = join(process.cwd(), 'tests/bench/close-probe.ts');
  const run = promisify(execFile);
  return (await run(process.execPath, ['--import', 'tsx', script, ...args])).stdout;
}

async function benchAzurite(people: number, teams: number) {
  const platform = await azuritePlatform();
  const services = createServices({ ...platform, clock: () => NOON });
  await openAnsweredCycle(services, platform.store, CYCLE, { people, teams });
  const seconds = await timeClosing(services, CYCLE);
  await platform.close();
  return { answers: people, teams, seconds };
}
