import { HOST_TEXTS } from '@samenhang/local/host-texts';
import {
  type MeetingState,
  readMeeting,
  writeMeeting,
} from '@samenhang/local/teams/page/meeting-state';
import type { Frame, FrameLocator, Page } from 'playwright-core';
import { newProfile } from './simulated-teams.ts';
import type { Stage } from './stage.ts';

/** A meeting in one window of the simulated Teams. */
export interface MeetingRoom {
  readonly page: Page;
  readonly words: (typeof HOST_TEXTS)[MeetingState['language']]['meeting'];
  /** What went wrong in the browser. */
  readonly faults: string[];
  panelOf(name: string): FrameLocator;
  stageOf(name: string): FrameLocator;
  /** That frame's own page, for what it is to be asked. */
  frameOf(kind: 'panelOf' | 'stageOf', name: string): Promise<Frame>;
  close(): Promise<void>;
}

/** Opens the page at the address of that meeting; without people, as whoever follows the link. */
export async function openMeeting(
  { browser, server }: Stage,
  given: Partial<MeetingState> & Pick<MeetingState, 'language'>,
): Promise<MeetingRoom> {
  const context = await newProfile(browser);
  const page = await context.newPage();
  // Three stages fit beside each other.
  await page.setViewportSize({ width: 1320, height: 1000 });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  // teams-js asks Microsoft for the hosts it may trust; there is no such network here.
  await page.route('https://res.cdn.office.net/**', (route) =>
    route.fulfill({ json: { validOrigins: [] } }),
  );
  const query = writeMeeting({ ...readMeeting('', given.language), ...given });
  await page.goto(`${server.url}/local/teams/meeting${query}`);
  const words = HOST_TEXTS[given.language].meeting;
  const selectorOf = (kind: 'panelOf' | 'stageOf', name: string) =>
    `iframe[title="${words[kind].replace('{{name}}', name)}"]`;
  return {
    page,
    words,
    faults,
    panelOf: (name) => page.frameLocator(selectorOf('panelOf', name)),
    stageOf: (name) => page.frameLocator(selectorOf('stageOf', name)),
    frameOf: async (kind, name) => {
      const element = await page.waitForSelector(selectorOf(kind, name));
      const frame = await element.contentFrame();
      if (frame === null) throw new Error(`${name} has no frame`);
      return frame;
    },
    close: () => context.close(),
  };
}
