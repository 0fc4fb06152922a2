import { describe, expect, test } from '@jest/globals';
import { commentsSchema } from '@samenhang/shared/api/comments';
import { PATHS } from '@samenhang/shared/api/paths';
import { personaWith } from './personas.ts';
import { setStage } from './set-stage.ts';
import { type OpenedTab, openTab } from './simulated-teams.ts';
import { goToPart, type Part } from './unit-parts.ts';
import { LANGUAGES, type Language, wholeText, word } from './words.ts';
import { writtenComments } from './written-comments.ts';

const stage = setStage();
const CYCLE = 'demo-2';
const ROOT = 'organisatie';

async function openUnit(role: string, part: Part, language: Language = 'nl'): Promise<OpenedTab> {
  const opened = await openTab(stage.browser, stage.server, {
    persona: await personaWith(stage.server, role),
    language,
    page: `unit/${CYCLE}/${ROOT}`,
  });
  await goToPart(opened, language, part);
  return opened;
}

const section = ({ tab }: OpenedTab, title: string) =>
  tab.getByRole('region', { name: title, exact: true });

async function commentsOf(role: string) {
  const token = await stage.server.token(await personaWith(stage.server, role));
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(stage.server.url + PATHS.comments(CYCLE, ROOT), { headers });
  return commentsSchema.parse(await answer.json()).items;
}

test.each(LANGUAGES)('drivers are called correlation, not cause, in %s', async (language) => {
  const opened = await openUnit('board', 'actions', language);
  const drivers = section(opened, word(language, 'drivers.title'));
  await drivers.getByText(word(language, 'drivers.notCause')).waitFor();
  await drivers.locator('summary').first().click();
  await drivers.getByRole('img').first().waitFor();
  expect(await drivers.getByRole('img').count()).toBeGreaterThan(0);
  expect(opened.faults).toEqual([]);
  await opened.close();
});

const TAKE = new RegExp(`^${word('nl', 'actions.takeNamed')}`);
const GOES = new RegExp(`^${word('nl', 'actions.leaveNamed')}`);

describe('what goes along', () => {
  test('is at most three, kept, and read by who may not choose', async () => {
    const hr = await openUnit('hr', 'actions');
    const take = hr.tab.getByRole('button', { name: TAKE });
    const goes = hr.tab.getByRole('button', { name: GOES });
    for (let picked = 1; picked <= 3; picked++) {
      await take.first().press('Enter');
      await goes.nth(picked - 1).waitFor();
    }
    await hr.tab.getByText(wholeText('nl', 'actions.full_other')).waitFor();
    expect(await take.first().getAttribute('aria-disabled')).toBe('true');
    const names = await goes.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel));
    await hr.page.reload();
    await goToPart(hr, 'nl', 'actions');
    await goes.nth(2).waitFor();
    expect(await goes.evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))).toEqual(names);
    expect(hr.faults).toEqual([]);
    await hr.close();

    const board = await openUnit('board', 'actions');
    await board.tab.getByText(word('nl', 'actions.goesAlong'), { exact: true }).nth(2).waitFor();
    expect(
      await board.tab
        .getByRole('button', { name: new RegExp(`${TAKE.source}|${GOES.source}`) })
        .count(),
    ).toBe(0);
    await board.close();
  });
});

describe('comments', () => {
  test('are all there, can be searched, and only HR may hide one', async () => {
    const board = await openUnit('board', 'comments');
    const comments = section(board, word('nl', 'comments.title'));
    const all = await commentsOf('board');
    await comments.getByRole('listitem').first().waitFor();
    expect((await writtenComments(comments)).sort()).toEqual(all.map(({ text }) => text).sort());
    await comments.getByRole('searchbox').fill('OVERLEG');
    const found = all.filter(({ text }) => text?.toLowerCase().includes('overleg'));
    expect(found.length).toBeGreaterThan(0);
    await comments.getByText(`${found.length} opmerking`).waitFor();
    expect(await writtenComments(comments)).toHaveLength(found.length);
    expect(await comments.getByRole('button', { name: word('nl', 'comments.hide') }).count()).toBe(
      0,
    );
    await board.close();
  });

  test('one that HR hides leaves a trace with its reason, for everybody', async () => {
    const reason = 'names_person';
    const said = word('nl', 'hidingReason.names_person');
    const hr = await openUnit('hr', 'comments');
    const comments = section(hr, word('nl', 'comments.title'));
    await comments
      .getByRole('button', { name: word('nl', 'comments.hide') })
      .first()
      .click();
    const dialog = hr.tab.getByRole('dialog');
    const hide = dialog.getByRole('button', { name: word('nl', 'comments.hideNow') });
    expect(await hide.getAttribute('aria-disabled')).toBe('true');
    await dialog.getByRole('radio', { name: said }).check();
    await hide.click();
    // Whoever works by keyboard goes on from there.
    await comments.locator('p:focus', { hasText: said }).waitFor();
    expect(hr.faults).toEqual([]);
    await hr.close();
    const [hidden] = (await commentsOf('board')).filter(({ redaction }) => redaction !== null);
    expect(hidden).toMatchObject({ text: null, redaction: { reason } });
    const board = await openUnit('board', 'comments');
    await section(board, word('nl', 'comments.title')).getByText(said).waitFor();
    await board.close();
  });

  test('one that HR shows again is read by everybody, who see that it was hidden', async () => {
    const [hidden] = (await commentsOf('board')).filter(({ redaction }) => redaction !== null);
    const hr = await openUnit('hr', 'comments');
    await hr.tab.getByRole('button', { name: word('nl', 'comments.show') }).click();
    await hr.tab.getByRole('button', { name: word('nl', 'comments.showNow') }).click();
    await hr.tab.locator('p:focus').waitFor();
    const text = await hr.tab.locator('p:focus').textContent();
    expect(hr.faults).toEqual([]);
    await hr.close();
    const now = (await commentsOf('board')).find(({ id }) => id === hidden?.id);
    expect(now).toMatchObject({ text, redaction: null, shownAgain: expect.anything() });
    const board = await openUnit('board', 'comments');
    const comments = section(board, word('nl', 'comments.title'));
    await comments.getByText(/^Verborgen door HR op .+, weer getoond op /).waitFor();
    expect(await writtenComments(comments)).toContain(text);
    await board.close();
  });
});
