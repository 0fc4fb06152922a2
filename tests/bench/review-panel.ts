import { PLANNING_TEAM, PLANNING_TEAM_NAME } from '@samenhang/local/demo/shape';
import { PATHS } from '@samenhang/shared/api/paths';
import * as z from 'zod';
import { launchBrowser } from '../builders/browser.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { type Started, start } from '../builders/started.ts';
import { asHrOf } from '../e2e/hr.ts';
import { appOf, openTabIn } from '../e2e/simulated-teams.ts';
import { coldAndWarm, median } from './slow-browser.ts';

const CYCLE = 'demo-2';
/** Notes in every frame when the first step of the conversation is there to be read. */
const WATCH = `
  globalThis.seen = 0;
  new MutationObserver(() => {
    if (seen === 0 && document.querySelector('main h2')) {
      requestAnimationFrame(() => { seen ||= performance.now(); });
    }
  }).observe(document, { childList: true, subtree: true });
`;

/**
 * The side panel of a meeting in a slow browser, as somebody joins a review: from the navigation of the
 * frame to the first step, cold and with a warm cache. Medians of five, in milliseconds.
 */
export async function benchReviewPanel() {
  const { folder, remove } = temporaryDataFolder();
  const [server, browser] = await Promise.all([start(folder.path), launchBrowser()]);
  const page = `review/${await begin(server)}`;
  const persona = await memberOf(server);
  const view = { persona, page, language: 'nl', context: 'meeting', width: '280' } as const;
  const runs = await coldAndWarm(
    browser,
    WATCH,
    (profile) => openTabIn(profile, server, view, false),
    async (page) => {
      await page.frameLocator('iframe').locator('main h2').first().waitFor({ timeout: 30_000 });
      return z
        .number()
        .min(1)
        .parse(await appOf({ page }).evaluate('seen'));
    },
  );
  await browser.close();
  await server.kill();
  remove();
  return {
    coldMs: median(runs.map(({ cold }) => cold)),
    warmMs: median(runs.map(({ warm }) => warm)),
  };
}

async function begin(server: Started): Promise<string> {
  const hr = (await server.personas()).find(({ roles }) => roles.includes('hr'))?.id ?? '';
  const send = await asHrOf(server, hr);
  const reply = await send('POST', PATHS.unitReviews(CYCLE, PLANNING_TEAM), {});
  return z.object({ id: z.string() }).parse(await reply.json()).id;
}

async function memberOf(server: Started): Promise<string> {
  const team = (await server.personas()).filter(({ unit }) => unit === PLANNING_TEAM_NAME);
  const member = team.find(({ roles }) => !roles.includes('manager'));
  if (member === undefined) throw new Error('the team has no member');
  return member.id;
}
