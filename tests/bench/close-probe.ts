// A fresh process over a data folder: `fill <folder> <people> <teams>` opens a cycle there and has
// everybody answer; `close <folder>` closes it, and prints seconds a phase and memory.
import { createServices } from '@samenhang/functions/use-cases/services';
import { openDataFolder } from '@samenhang/local/platform/data-folder';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { NOON, unwrap } from '../builders/organisation.ts';
import { openAnsweredCycle } from '../builders/sealed-answers.ts';
import { ownPeakKiB } from './own-peak.ts';
import { timeClosing } from './timed-closing.ts';

const CYCLE = 'autumn-2026';
const [, , task, path = '', people, teams] = process.argv;
const platform = openLocalPlatform(unwrap(openDataFolder(path)));
const services = createServices({ ...platform, clock: () => NOON });
if (task === 'fill') {
  const size = { people: Number(people), teams: Number(teams) };
  await openAnsweredCycle(services, platform.store, CYCLE, size);
} else {
  const startMiB = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const seconds = await timeClosing(services, CYCLE);
  const peakMiB = Math.round(ownPeakKiB() / 2 ** 10);
  console.log(JSON.stringify({ seconds, startMiB, peakMiB }));
}
await platform.store.close();
