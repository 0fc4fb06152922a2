import { rmSync } from 'node:fs';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { start } from '../builders/started.ts';

/**
 * From the command to the printed address: the first start, which builds everything and fills the
 * demo organisation, and later ones. Installing packages is not part of it.
 */
export async function benchStart() {
  rmSync('dist', { recursive: true, force: true });
  rmSync('tab/dist', { recursive: true, force: true });
  const { folder, remove } = temporaryDataFolder();
  const first = await timeStart(folder.path);
  const later: number[] = [];
  for (let run = 0; run < 5; run++) later.push(await timeStart(folder.path));
  remove();
  later.sort((a, b) => a - b);
  return { firstStartMs: first, laterStartMs: later[2] };
}

async function timeStart(folder: string): Promise<number> {
  const started = performance.now();
  const server = await start(folder);
  const took = performance.now() - started;
  await server.stop();
  return Math.round(took);
}
