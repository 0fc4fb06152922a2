import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CONTEXTS } from '@samenhang/local/teams/page/state';
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from 'playwright-core';
import * as z from 'zod';
import type { Started } from '../builders/started.ts';
import type { Language } from './words.ts';

export const THEMES = ['default', 'dark', 'contrast'] as const;
export type Theme = (typeof THEMES)[number];

/** What a link to the simulated Teams opens. */
export interface View {
  readonly persona: string;
  readonly language: Language;
  readonly theme?: Theme;
  readonly width?: '280' | '360' | '1024' | 'full';
  /** Where Teams shows the app; as a personal tab unless said. */
  readonly context?: (typeof CONTEXTS)[number];
  /** A page inside the app, as a deep link names it. */
  readonly page?: string;
}

export interface OpenedTab {
  readonly page: Page;
  readonly tab: FrameLocator;
  /** What went wrong in the browser: errors thrown, and what the console called an error. */
  readonly faults: string[];
  close(): Promise<void>;
}

const AXE = readFileSync(
  createRequire(join(process.cwd(), 'tests/')).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** Opens the app in the simulated Teams, in a browser context of its own. */
export async function openTab(browser: Browser, server: Started, view: View): Promise<OpenedTab> {
  return openTabIn(await newProfile(browser), server, view);
}

/** What a browser keeps for one person at one computer, apart from every other. */
export async function newProfile(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  // Long enough for a machine that does other work beside it.
  context.setDefaultTimeout(30_000);
  return context;
}

/** As `openTab`, in a profile that may have been used before. */
export async function openTabIn(
  context: BrowserContext,
  server: Pick<Started, 'url'>,
  view: View,
  // A page with such a stub has no HTTP cache: where that matters, do without.
  stubbed = true,
): Promise<OpenedTab> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    // That there is nothing, or nothing for me, is an answer, though the console calls every 404 an error.
    const isAnswer = /\/response$|\/api\/tabs\//.test(message.location().url);
    if (message.type() !== 'error' || isAnswer) return;
    faults.push(message.text());
  });
  // teams-js asks Microsoft for the hosts it may trust; there is no such network here.
  if (stubbed) {
    await page.route('https://res.cdn.office.net/**', (route) =>
      route.fulfill({ json: { validOrigins: [] } }),
    );
  }
  const query = new URLSearchParams({ ...view });
  await page.goto(`${server.url}/local/teams/?${query}`);
  return { page, tab: page.frameLocator('iframe'), faults, close: () => context.close() };
}

/** The frame of the app, for what its page itself is to be asked. */
export function appOf({ page }: Pick<OpenedTab, 'page'>): Frame {
  const app = page.frames().find((frame) => frame !== page.mainFrame());
  if (app === undefined) throw new Error('no app in the simulated Teams');
  return app;
}

const violations = z.array(
  z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }),
);

/**
 * Measures once everything that moves has come to rest: a button on its way from disabled to
 * enabled has a contrast that nobody is asked to read. What moves for ever is never waited for.
 */
const whileNothingMoves = `async (measure) => {
  const moving = () => document.getAnimations().filter((animation) =>
    animation.playState === 'running' &&
    Number.isFinite(animation.effect?.getComputedTiming().endTime));
  for (;;) {
    await Promise.allSettled(moving().map((animation) => animation.finished));
    const measured = await measure();
    if (moving().length === 0) return measured;
  }
}`;

/**
 * What axe finds against WCAG 2.2 AA in the app, and the first time in the page around it, which
 * does not change with what the app shows.
 */
export async function axeViolations(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const frame of page.frames()) {
    // To load axe takes a browser as long as to run it.
    const loaded = await frame.evaluate('typeof axe === "object"');
    if (loaded === true && frame === page.mainFrame()) continue;
    if (loaded !== true) await frame.evaluate(AXE);
    const result = await frame.evaluate(`(${whileNothingMoves})(() => axe.run(document, {
      iframes: false,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }).then((result) => result.violations))`);
    for (const { id, nodes } of violations.parse(result)) {
      found.push(`${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    }
  }
  return found;
}
