import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { PLANNING_TEAM } from '@samenhang/local/demo/shape';
import ICAL from 'ical.js';
import { personaWith } from './personas.ts';
import { openCycle } from './result-states.ts';
import { teamOf } from './review-walk.ts';
import { setStage } from './set-stage.ts';
import { type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { expectSound } from './sound.ts';
import { CYCLE } from './unit-pages.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();
const LOOKS = [
  ['en', 'default', '280'],
  ['nl', 'dark', '1024'],
  ['nl', 'contrast', '280'],
  ['nl', 'default', 'full'],
] as const;

async function copied({ tab, page }: OpenedTab, language: Language, button: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tab.getByRole('button', { name: button, exact: true }).click();
  await tab.getByText(word(language, 'copyText.copied')).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

async function planning(language: Language, view: Partial<View> = {}) {
  const { manager } = await teamOf(stage);
  const opened = await openTab(stage.browser, stage.server, {
    ...{ persona: manager.id, language, page: `unit/${CYCLE}/${PLANNING_TEAM}` },
    ...view,
  });
  await opened.tab.getByRole('button', { name: word(language, 'unitPart.meeting') }).press('Enter');
  await opened.tab.getByRole('link', { name: word(language, 'planMeeting.schedule') }).waitFor();
  return opened;
}

describe.each(LANGUAGES)('a manager plans a review, in %s', (language) => {
  const say = (key: string) => word(language, key);

  test('in a new meeting of Teams, with a link back to this result', async () => {
    const opened = await planning(language);
    const schedule = opened.tab.getByRole('link', { name: say('planMeeting.schedule') });
    const link = new URL((await schedule.getAttribute('href')) ?? '');
    const content = link.searchParams.get('content') ?? '';
    expect(content).toContain(`?page=unit/${CYCLE}/${PLANNING_TEAM}`);
    const agenda = await copied(opened, language, say('planMeeting.copy'));
    expect(agenda).toContain(say('agenda.bring'));
    expect(agenda).toContain(`?page=unit/${CYCLE}/${PLANNING_TEAM}`);
    await opened.close();
  });

  test('in a file for any calendar', async () => {
    const opened = await planning(language);
    const schedule = opened.tab.getByRole('link', { name: say('planMeeting.schedule') });
    const { searchParams } = new URL((await schedule.getAttribute('href')) ?? '');
    const download = opened.page.waitForEvent('download');
    await opened.tab.getByRole('button', { name: say('planMeeting.save') }).press('Enter');
    const file = readFileSync(await (await download).path(), 'utf8');
    const event = new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent('vevent');
    const property = (name: string) => event?.getFirstPropertyValue(name)?.toString() ?? '';
    expect(property('summary')).toBe(searchParams.get('subject'));
    expect(property('description')).toContain(say('agenda.bring'));
    expect(Date.parse(property('dtstart'))).toBe(Date.parse(searchParams.get('startTime') ?? ''));
    await opened.close();
  });
});

test('whoever may not begin a review is not asked to plan one', async () => {
  const { one } = await teamOf(stage);
  const page = `unit/${CYCLE}/${PLANNING_TEAM}`;
  const view = { persona: one.id, language: 'nl', page } as const;
  const opened = await openTab(stage.browser, stage.server, view);
  await opened.tab.getByRole('heading', { level: 1 }).waitFor();
  // Only once the unit is read is it known what somebody may do.
  await opened.tab.getByRole('button', { name: word('nl', 'unitPart.share') }).waitFor();
  const plan = opened.tab.getByRole('button', { name: word('nl', 'unitPart.meeting') });
  expect(await plan.count()).toBe(0);
  await opened.close();
});

test.each(LOOKS)('planning is sound: %s, %s, %s', async (language, theme, width) => {
  const opened = await planning(language, { theme, width });
  await expectSound(opened);
  await opened.close();
});

test.each(LOOKS)('HR copies an invitation: %s, %s, %s', async (language, theme, width) => {
  const persona = await personaWith(stage.server, 'hr');
  const page = `cycle/${await openCycle(stage.server)}`;
  const opened = await openTab(stage.browser, stage.server, {
    ...{ persona, language, page, theme, width },
  });
  const choice = opened.tab.getByLabel(word(language, 'bodyLanguage.label'));
  await choice.selectOption('all');
  const text = await copied(opened, language, word(language, 'invite.copy'));
  for (const one of LANGUAGES) expect(text).toContain(word(one, 'invitation.promise'));
  expect(text).toContain('?page=home');
  await expectSound(opened);
  await opened.close();
});
