import type { Browser, BrowserContext, Page } from 'playwright-core';
import { newProfile } from '../e2e/simulated-teams.ts';

const RUNS = 5;
const SLOW_CPU = { rate: 4 };
const SLOW_NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 1_600_000 / 8,
};

export type Open = (profile: BrowserContext) => Promise<{ readonly page: Page }>;

/**
 * Visits in a browser slowed down (4× CPU, 1.6 Mbit/s, 150 ms), five times cold and each time once
 * more with a warm cache. `watch` runs in every frame before the page does; `visit` says what was seen.
 */
export async function coldAndWarm<T>(
  browser: Browser,
  watch: string,
  open: Open,
  visit: (page: Page, place: number) => Promise<T>,
): Promise<{ readonly cold: T; readonly warm: T }[]> {
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const profile = await newProfile(browser);
    await profile.addInitScript(watch);
    const once = async (place: number) => {
      profile.once('page', (page) => void slowDown(profile, page));
      const { page } = await open(profile);
      const seen = await visit(page, place);
      await page.close();
      return seen;
    };
    runs.push({ cold: await once(2 * run), warm: await once(2 * run + 1) });
    await profile.close();
  }
  return runs;
}

async function slowDown(profile: BrowserContext, page: Page): Promise<void> {
  const session = await profile.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_NETWORK);
  await session.send('Emulation.setCPUThrottlingRate', SLOW_CPU);
}

/** Rounded to a whole millisecond. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? Number.NaN);
}
