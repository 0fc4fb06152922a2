import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from 'zod';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { benchReadDirectory } from './read-directory.ts';
import { benchReadFile } from './read-file.ts';

const SMALL_HEAP = '--max-old-space-size=80';
const figures = z.object({ seconds: z.number(), startMiB: z.number(), peakMiB: z.number() });

/**
 * Seconds and peak memory of checking and committing an import over an organisation of the same size,
 * each in a fresh process on SQLite: ten times the people should take little more memory. The heap of
 * each is kept small, as otherwise V8 lets garbage lie for as long as the machine has room.
 */
export async function benchImport() {
  const browser = await benchReadFile(100_000);
  const directory = await benchReadDirectory(10_000);
  const few = await benchSize(10_000, 500);
  const many = await benchSize(100_000, 5_000);
  return {
    browser,
    directory,
    sizes: [few, many],
    peakAtTenTimesThePeople: {
      check: Number((many.check.peakMiB / few.check.peakMiB).toFixed(2)),
      commit: Number((many.commit.peakMiB / few.commit.peakMiB).toFixed(2)),
    },
  };
}

async function benchSize(people: number, units: number) {
  const { folder, remove } = temporaryDataFolder();
  try {
    const probed = async (...args: string[]) => figures.parse(JSON.parse(await probe(...args)));
    const put = await probed('fill', folder.path, String(people), String(units));
    const check = await probed('check', folder.path);
    return {
      people,
      units,
      putSeconds: put.seconds,
      check,
      commit: await probed('commit', folder.path),
    };
  } finally {
    remove();
  }
}

async function probe(...args: string[]): Promise<string> {
  const script = join(process.cwd(), 'tests/bench/import-probe.ts');
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [SMALL_HEAP, '--import', 'tsx', script, ...args]);
  return stdout;
}
