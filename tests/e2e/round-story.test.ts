// From an organisation with nobody in it to the result of a pilot: what HR, a colleague who answers and
// one who does not meet on the way.
import { afterEach, expect, test } from '@jest/globals';
import {
  answerFromActivity,
  bringInPeople,
  feedOf,
  forwardUntil,
  OWN,
  openHr,
  openPilot,
  othersAnswer,
  pilotOf,
  pilotPeople,
  readResult,
} from './round-story.ts';
import { axeViolations, type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { openStage } from './stage.ts';
import { LANGUAGES, type Language } from './words.ts';

/** Each language in another theme and another width. */
const SIGHTS: readonly Pick<View, 'theme' | 'width'>[] = [
  { theme: 'dark', width: '280' },
  { theme: 'contrast', width: 'full' },
];

let clear: (() => Promise<void>) | undefined;
afterEach(() => clear?.());

test.each(LANGUAGES)(
  'a pilot is planned, told of, answered, reminded of, closed and read, in %s',
  async (language: Language) => {
    const stage = await openStage();
    clear = stage.clear;
    const sight = { language, ...SIGHTS[LANGUAGES.indexOf(language) % SIGHTS.length] };
    const hr = await openHr(stage, sight);
    await bringInPeople(hr, sight);
    await openPilot(hr, sight, sound);
    const [follows, quiet, ...others] = await pilotPeople(stage);
    if (follows === undefined || quiet === undefined) throw new Error('nobody is invited');

    await forwardUntil(stage, async () => (await feedOf(stage, quiet)).length > 0);
    const colleague = await openTab(stage.browser, stage.server, {
      ...sight,
      persona: follows.persona,
    });
    await answerFromActivity(colleague, sight, sound);
    await othersAnswer(stage, others);

    // The next that comes is for those who have not answered; there is one line per round.
    const [toldQuiet, toldFollows] = [await feedOf(stage, quiet), await feedOf(stage, follows)];
    await forwardUntil(stage, async () => (await feedOf(stage, quiet))[0]?.at !== toldQuiet[0]?.at);
    expect(await feedOf(stage, quiet)).toHaveLength(1);
    expect(await feedOf(stage, follows)).toEqual(toldFollows);

    await forwardUntil(stage, async () => (await pilotOf(stage.server)).state === 'released');
    const shown = await readResult(hr, stage, sight, sound);
    for (const statement of OWN) expect(shown).toContain(statement[language]);
    expect([...hr.faults, ...colleague.faults]).toEqual([]);
  },
);

/** Nothing that axe finds, and nothing wider than the page. */
async function sound(_: string, { page, tab }: OpenedTab): Promise<void> {
  expect(await axeViolations(page)).toEqual([]);
  const overflow = await tab
    .locator('html')
    .evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}
