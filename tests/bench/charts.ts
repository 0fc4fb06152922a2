import { benchmarksSchema } from '@samenhang/shared/api/benchmarks';
import { cyclesSchema } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import { unitResultSchema } from '@samenhang/shared/api/unit-result';
import type { Browser } from 'playwright-core';
import * as z from 'zod';
import { launchBrowser } from '../builders/browser.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { INSTRUMENT } from '../builders/response.ts';
import { type Started, start } from '../builders/started.ts';
import { asHrOf } from '../e2e/hr.ts';
import { startPage } from './page-server.ts';
import { median } from './slow-browser.ts';

const mountsSchema = z.object({
  first: z.record(z.string(), z.number()),
  again: z.record(z.string(), z.number()),
});
type Mounts = z.infer<typeof mountsSchema>;
const UNIT = 'klantcontact';
const RUNS = 9;
/** The drivers are as many as there are bands with a cell in them, the statements four. */
const CHARTS = 12;

/**
 * How long every chart of a result keeps the main thread at 4× CPU: script, style and layout of its
 * first mount, on a page that has its headline and the charts that come before it, and of a second
 * one, when its code has been compiled. The words of its section come along, but for the matrix, the
 * pillars and the benchmarks. Medians, in milliseconds.
 */
export async function benchCharts() {
  const { folder, remove } = temporaryDataFolder();
  const server = await start(folder.path);
  const page = await startPage(server.url, 'charts-page');
  const [browser, facts] = await Promise.all([launchBrowser(), factsOf(server)]);
  const runs: Mounts[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await mount(browser, page.url, facts));
  await browser.close();
  page.stop();
  await server.kill();
  remove();
  const of = (when: keyof Mounts, chart: string) =>
    median(runs.map((run) => run[when][chart] ?? 0));
  const charts = Object.keys(runs[0]?.first ?? {});
  return Object.fromEntries(
    charts.map((chart) => [chart, { firstMs: of('first', chart), againMs: of('again', chart) }]),
  );
}

async function mount(browser: Browser, url: string, facts: object): Promise<Mounts> {
  const context = await browser.newContext({ viewport: { width: 1024, height: 900 } });
  await context.addInitScript(`globalThis.facts = ${JSON.stringify(facts)}`);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.goto(`${url}/charts.html`);
  await page.waitForFunction('globalThis.mounts');
  // A chart that shows nothing would be the fastest of all.
  const shown = await page.locator('figure').count();
  if (shown < CHARTS) throw new Error(`${shown} charts were shown, and not ${CHARTS}`);
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
  const resultIn = async (id: string) => unitResultSchema.parse(await get(PATHS.result(id, UNIT)));
  return {
    instrument: INSTRUMENT,
    cycle,
    result: await resultIn(cycle.id),
    benchmarks: benchmarksSchema.parse(await get(PATHS.benchmarks(cycle.id, UNIT))),
    released: before,
    results: await Promise.all(before.map(async ({ id }) => [id, await resultIn(id)] as const)),
  };
}
