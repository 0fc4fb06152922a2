import { benchmarksSchema } from '@samenhang/shared/api/benchmarks';
import { cyclesSchema } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import { resultSchema } from '@samenhang/shared/api/result';
import type { Browser } from 'playwright-core';
import * as z from 'zod';
import { launchBrowser } from '../builders/browser.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { INSTRUMENT } from '../builders/response.ts';
import { type Started, start } from '../builders/started.ts';
import { asHrOf } from '../e2e/hr.ts';
import { startPage } from './page-server.ts';
import { median } from './slow-browser.ts';

const SECTIONS = [
  'bare',
  'ladder',
  'matrix',
  'statements',
  'gaps',
  'benchmarks',
  'trend',
  'drivers',
  'scores',
] as const;
const mountsSchema = z.object({ firstMs: z.number(), againMs: z.number() });
type Mounts = z.infer<typeof mountsSchema>;
const UNIT = 'klantcontact';
const RUNS = 5;

/**
 * How long every section of a result with its charts keeps the main thread at 4× CPU: script, style
 * and layout of its first mount, in a page of its own in which the framework has started, and of a
 * second one, when its code has been compiled and its styles are there. `bare` is a section with
 * words and a table alone. Medians of five, in milliseconds.
 */
export async function benchCharts() {
  const { folder, remove } = temporaryDataFolder();
  const server = await start(folder.path);
  const page = await startPage(server.url, 'charts-page');
  const [browser, facts] = await Promise.all([launchBrowser(), factsOf(server)]);
  const took: [string, Mounts][] = [];
  for (const section of SECTIONS) {
    const runs: Mounts[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await mount(browser, page.url, section, facts));
    took.push([
      section,
      {
        firstMs: median(runs.map(({ firstMs }) => firstMs)),
        againMs: median(runs.map(({ againMs }) => againMs)),
      },
    ]);
  }
  await browser.close();
  page.stop();
  await server.kill();
  remove();
  return Object.fromEntries(took);
}

async function mount(browser: Browser, url: string, section: string, facts: object) {
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
  await context.addInitScript(`globalThis.facts = ${JSON.stringify({ ...facts, section })}`);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(`${url}/index.html`);
  await page.waitForFunction('globalThis.mounts');
  // A section that shows nothing would be the fastest of all.
  await page.locator('figure, fieldset, details').first().waitFor();
  const took = mountsSchema.parse(await page.evaluate('globalThis.mounts'));
  await context.close();
  return took;
}

/** All that the server says of one unit of the demo. */
async function factsOf(server: Started) {
  const hr = (await server.personas()).find(({ roles }) => roles.includes('hr'))?.id ?? '';
  const send = await asHrOf(server, hr);
  const get = async (path: string): Promise<unknown> => (await send('GET', path)).json();
  const { items } = cyclesSchema.parse(await get(PATHS.cycles()));
  const [cycle, ...before] = items
    .filter(({ state }) => state === 'released')
    .sort((a, b) => b.opensAt.localeCompare(a.opensAt));
  if (cycle === undefined) throw new Error('nothing is released');
  const resultIn = async (id: string) => resultSchema.parse(await get(PATHS.result(id, UNIT)));
  return {
    instrument: INSTRUMENT,
    cycle,
    result: await resultIn(cycle.id),
    benchmarks: benchmarksSchema.parse(await get(PATHS.benchmarks(cycle.id, UNIT))),
    released: before,
    results: await Promise.all(before.map(async ({ id }) => [id, await resultIn(id)] as const)),
  };
}
