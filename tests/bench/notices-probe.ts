// A fresh process over a data folder: `fill <folder> <people>` opens a round and has every second person
// answer; `remind <folder>` sends the reminder to the others.
import { createServices } from '@samenhang/functions/use-cases/services';
import { openDataFolder } from '@samenhang/local/platform/data-folder';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { openCycleFor, principal, unwrap } from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { responseBody } from '../builders/response.ts';
import { tellDue } from '../builders/sent-notices.ts';
import { ownPeakKiB } from './own-peak.ts';

const CYCLE = 'autumn-2026';
const [, , task, path = '', people = '0'] = process.argv;
const AT_A_TIME = 50;
let now = new Date('2026-11-02T09:00:00Z');
let calls = 0;
const notifier = {
  feed: async () => {
    calls += 1;
  },
};
const platform = openLocalPlatform(unwrap(openDataFolder(path)));
const services = createServices({ ...platform, notifier, clock: () => now });
if (task === 'fill') await fill(Number(people));
else await remind();
await platform.store.close();

async function fill(count: number): Promise<void> {
  await openCycleFor(services, count);
  await tellDue(services);
  now = new Date('2026-11-02T09:15:00Z');
  await tellDue(services);
  const body = responseBody();
  for (let first = 0; first < count; first += 2 * AT_A_TIME) {
    const batch = Array.from({ length: AT_A_TIME }, (_, at) => first + 2 * at);
    await Promise.all(
      batch
        .filter((person) => person < count)
        .map(async (person) => {
          const mine = { principal: principal(person), cycle: CYCLE, body };
          unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
        }),
    );
  }
}

async function remind(): Promise<void> {
  now = new Date('2026-11-12T07:00:00Z');
  const startMiB = Math.round(process.memoryUsage.rss() / 2 ** 20);
  const started = performance.now();
  await tellDue(services);
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
  const peakMiB = Math.round(ownPeakKiB() / 2 ** 10);
  console.log(JSON.stringify({ seconds, startMiB, peakMiB, calls }));
}
