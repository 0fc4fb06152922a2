import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { temporaryDataFolder } from '../builders/platforms.ts';

const SMALL_HEAP = '--max-old-space-size=120';
const figures = z.object({
  seconds: z.number(),
  startMiB: z.number(),
  peakMiB: z.number(),
  calls: z.int(),
});

/**
 * Seconds and peak memory of a reminder to people of whom half have answered, in a fresh process on
 * SQLite and without Microsoft 365's own limit of two calls a second. The heap is kept small, as
 * otherwise V8 lets garbage lie for as long as the machine has room.
 */
export async function benchNotices() {
  const few = await benchSize(10_000);
  const many = await benchSize(100_000);
  return {
    sizes: [few, many],
    peakAtTenTimesThePeople: Number((many.peakMiB / few.peakMiB).toFixed(2)),
    minutesByGraphsLimit: Number((many.calls / 2 / 60).toFixed(1)),
  };
}

async function benchSize(people: number) {
  const { folder, remove } = temporaryDataFolder();
  try {
    await probe('fill', folder.path, String(people));
    return { people, ...figures.parse(JSON.parse(await probe('remind', folder.path))) };
  } finally {
    remove();
  }
}

async function probe(task: string, ...args: string[]): Promise<string> {
  const script = join(process.cwd(), 'tests/bench/notices-probe.ts');
  const heap = task === 'fill' ? [] : [SMALL_HEAP];
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [
    ...heap,
    ...['--import', 'tsx', script, task, ...args],
  ]);
  return stdout;
}
