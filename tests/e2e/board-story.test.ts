import { describe, expect, test } from '@jest/globals';
import type { BoardColumn } from '@samenhang/shared/plan/board-column';
import type { Locator } from 'playwright-core';
import { openMeeting } from './meeting-room.ts';
import { personaWith } from './personas.ts';
import { printed } from './printed.ts';
import { readPdf } from './read-pdf.ts';
import { teamOf } from './review-walk.ts';
import { setStage } from './set-stage.ts';
import { type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { expectSound } from './sound.ts';
import { SIGHTS } from './states.ts';
import { LANGUAGES, type Language, word } from './words.ts';

const stage = setStage();

async function open(role: 'hr' | 'board', language: Language, view: Partial<View> = {}) {
  const persona = await personaWith(stage.server, role);
  return openTab(stage.browser, stage.server, { persona, language, page: 'redesign', ...view });
}

const columnOf = ({ tab }: OpenedTab, language: Language, column: BoardColumn) =>
  tab.getByRole('region', { name: word(language, `boardColumn.${column}`), exact: true });

const stateOf = (within: Locator, language: Language, state: string) =>
  within.getByRole('button', { name: new RegExp(`^${word(language, `actionState.${state}`)}`) });

describe.each(LANGUAGES)('the redesign board, in %s', (language) => {
  const say = (key: string) => word(language, key);

  test('is found from home, and what is done goes where it belongs, and back', async () => {
    const opened = await open('hr', language, { page: '' });
    await opened.tab.getByRole('link', { name: say('home.toBoard') }).click();
    const changing = columnOf(opened, language, 'changing');
    const inPlace = columnOf(opened, language, 'inPlace');
    await changing.getByRole('listitem').waitFor();
    expect(await inPlace.getByRole('listitem').count()).toBe(1);
    await changing.getByText(say('board.worksCouncil')).waitFor();
    await stateOf(changing, language, 'done').click();
    await changing.getByText(say('board.empty')).waitFor();
    expect(await inPlace.getByRole('listitem').count()).toBe(2);
    const undo = opened.tab.getByRole('button', { name: say('plan.undo') });
    expect(await undo.evaluate((button) => button === button.ownerDocument.activeElement)).toBe(
      true,
    );
    await undo.press('Enter');
    await changing.getByRole('listitem').waitFor();
    expect(await inPlace.getByRole('listitem').count()).toBe(1);
    await expectSound(opened);
    await opened.close();
  });

  test('is read by the board, who change nothing, on a screen and on one page', async () => {
    const opened = await open('board', language);
    await columnOf(opened, language, 'lettingGo').getByRole('listitem').first().waitFor();
    expect(await opened.tab.getByRole('button', { name: say('plan.add') }).count()).toBe(0);
    const row = opened.tab.getByRole('row').nth(1);
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([expect.any(String), '6']);
    const { pages, text } = readPdf(await printed(stage.browser, opened));
    const bare = (words: string) => words.replaceAll(/\s/g, '');
    expect([pages, text.includes(bare(say('boardColumn.inPlace')))]).toEqual([1, true]);
    await opened.close();
  });
});

test.each(SIGHTS)('is sound in $theme, $width, $language', async ({ language, ...sight }) => {
  const opened = await open('hr', language, sight);
  await columnOf(opened, language, 'inPlace').getByRole('listitem').first().waitFor();
  await expectSound(opened);
  await opened.close();
});

test('says to whoever manages a team that it is not for them', async () => {
  const { manager } = await teamOf(stage);
  const view = { persona: manager.id, language: 'en', page: 'redesign' } as const;
  const opened = await openTab(stage.browser, stage.server, view);
  await opened.tab.getByText(word('en', 'fault.access.title')).waitFor();
  await opened.close();
});

test('stands on the stage of a meeting without anything to press, for whoever may see it', async () => {
  const { manager } = await teamOf(stage);
  const hr = await personaWith(stage.server, 'hr');
  const name = (await stage.server.personas()).find(({ id }) => id === hr)?.name ?? '';
  const people = [
    { persona: hr, role: 'organiser' },
    { persona: manager.id, role: 'attendee' },
  ] as const;
  const room = await openMeeting(stage, { language: 'en', people });
  const panel = room.panelOf(name);
  await panel.getByRole('link', { name: word('en', 'home.toBoard') }).click();
  await panel.getByRole('button', { name: word('en', 'board.share') }).click();
  const column = word('en', 'boardColumn.inPlace');
  const shown = room.stageOf(name).getByRole('region', { name: column, exact: true });
  await shown.getByRole('listitem').waitFor();
  expect(await room.stageOf(name).getByRole('button').count()).toBe(0);
  await room.stageOf(manager.name).getByText(word('en', 'fault.access.title')).waitFor();
  await panel.getByRole('button', { name: word('en', 'board.stop') }).click();
  await panel.getByRole('button', { name: word('en', 'board.share') }).waitFor();
  await room.close();
});
