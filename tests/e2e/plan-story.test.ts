import { describe, expect, test } from '@jest/globals';
import { PLANNING_TEAM } from '@samenhang/local/demo/shape';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import type { Locator } from 'playwright-core';
import { teamOf } from './review-walk.ts';
import { setStage } from './set-stage.ts';
import { type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { expectSound } from './sound.ts';
import { CYCLE } from './unit-pages.ts';
import { LANGUAGES, type Language, wholeText, word } from './words.ts';

const stage = setStage();
const page = `unit/${CYCLE}/${PLANNING_TEAM}/all/actions`;
const open = (persona: string, language: Language, view: Partial<View> = {}) =>
  openTab(stage.browser, stage.server, { persona, language, page, ...view });

/** The action of that name, with its buttons. */
const actionOf = ({ tab }: OpenedTab, text: string): Locator =>
  tab.getByRole('listitem').filter({ hasText: text });

describe.each(LANGUAGES)('the plan of a team, in %s', (language) => {
  const say = (key: string) => word(language, key);

  test('is added to by the manager, seen to by a colleague, and changed in one press', async () => {
    const { manager, one: colleague } = await teamOf(stage);
    const text = `Every Monday ten minutes (${language})`;
    const opened = await open(manager.id, language);
    const { tab } = opened;
    await tab.getByRole('button', { name: say('plan.add') }).click();
    const form = tab.getByRole('dialog');
    await form.getByLabel(say('actionForm.own'), { exact: true }).fill(text);
    await form.getByRole('button', { name: say('actionOwner.choose') }).click();
    const picker = opened.page.getByRole('dialog', { name: say('actionOwner.title') });
    await picker.getByRole('radio', { name: colleague.name }).check();
    await picker.getByRole('button', { name: HOST_TEXTS[language].choosePeople.choose }).click();
    await form.getByText(colleague.name).waitFor();
    await form.getByLabel(say('actionForm.due')).fill('2099-03-01');
    await expectSound(opened);
    await form.getByRole('button', { name: say('actionForm.save') }).click();
    await actionOf(opened, text).getByText(colleague.name).waitFor();
    await opened.close();

    const theirs = await open(colleague.id, language, { page: '', width: '280' });
    const mine = actionOf(theirs, text);
    const press = (state: string) =>
      mine.getByRole('button', { name: new RegExp(`^${say(`actionState.${state}`)}`) }).click();
    await mine.waitFor();
    await expectSound(theirs);
    await press('going');
    await mine.getByRole('button', { name: say('plan.undo') }).click();
    await mine
      .getByRole('button', { name: new RegExp(`^${say('actionState.open')}`), pressed: true })
      .waitFor();
    await press('letGo');
    await mine.getByText(wholeText(language, 'plan.changed')).waitFor();
    await theirs.close();

    const again = await open(manager.id, language);
    await again.tab
      .getByRole('button', { name: new RegExp(say('plan.over').replace('(', '\\(')) })
      .click();
    await actionOf(again, text)
      .getByRole('button', { name: new RegExp(`^${say('actionState.letGo')}`), pressed: true })
      .waitFor();
    await again.close();
  });

  test.each([
    ['default', '280'],
    ['dark', '1024'],
    ['contrast', '280'],
  ] as const)('says whether the actions before it helped: %s, %s', async (theme, width) => {
    const { manager } = await teamOf(stage);
    const opened = await open(manager.id, language, { theme, width });
    for (const verdict of ['more', 'noMore', 'unsure']) {
      await opened.tab.getByText(say(`effects.${verdict}`), { exact: true }).waitFor();
    }
    await expectSound(opened);
    await opened.close();
  });

  test('is read by a colleague who cannot change it', async () => {
    const { one: colleague } = await teamOf(stage);
    const { tab, close } = await open(colleague.id, language);
    await tab.getByRole('heading', { name: say('plan.title'), exact: true }).waitFor();
    await tab.getByRole('heading', { name: say('effects.title'), exact: true }).waitFor();
    expect(await tab.getByRole('button', { name: say('plan.add') }).count()).toBe(0);
    await close();
  });
});
