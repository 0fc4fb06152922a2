import { describe, expect, test } from '@jest/globals';
import { PLANNING_TEAM } from '@samenhang/local/demo/shape';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import type { Locator } from 'playwright-core';
import * as z from 'zod';
import { setStage } from './set-stage.ts';
import { appOf, axeViolations, type OpenedTab, openTab, type View } from './simulated-teams.ts';
import { CYCLE } from './unit-pages.ts';
import { LANGUAGES, type Language, wholeText, word } from './words.ts';

const stage = setStage();
const personas = z.object({
  items: z.array(
    z.object({ id: z.string(), name: z.string(), unit: z.string(), roles: z.array(z.string()) }),
  ),
});
const TEAM = 'Klantenservice Noord';

/** Who manages the team, and one of its people who does not. */
async function teamOf() {
  const { items } = personas.parse(
    await (await fetch(`${stage.server.url}/local/personas`)).json(),
  );
  const team = items.filter(({ unit }) => unit === TEAM);
  const manager = team.find(({ roles }) => roles.includes('manager'));
  const colleague = team.findLast(({ roles }) => !roles.includes('manager'));
  if (manager === undefined || colleague === undefined) throw new Error(`no ${TEAM}`);
  return { manager, colleague };
}

const page = `unit/${CYCLE}/${PLANNING_TEAM}/all/actions`;
const open = (persona: string, language: Language, view: Partial<View> = {}) =>
  openTab(stage.browser, stage.server, { persona, language, page, ...view });

/** The action of that name, with its buttons. */
const actionOf = ({ tab }: OpenedTab, text: string): Locator =>
  tab.getByRole('listitem').filter({ hasText: text });

async function sound({ page, ...opened }: OpenedTab) {
  const over = await appOf({ page }).evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(over).toBe(0);
  expect(await axeViolations(page)).toEqual([]);
  expect(opened.faults).toEqual([]);
}

describe.each(LANGUAGES)('the plan of a team, in %s', (language) => {
  const say = (key: string) => word(language, key);

  test('is added to by the manager, seen to by a colleague, and changed in one press', async () => {
    const { manager, colleague } = await teamOf();
    const text = `Every Monday ten minutes (${language})`;
    const opened = await open(manager.id, language);
    const { tab } = opened;
    await tab.getByRole('button', { name: say('plan.add') }).click();
    const form = tab.getByRole('dialog');
    await form.getByLabel(say('actionForm.own'), { exact: true }).fill(text);
    await form.getByRole('button', { name: say('actionForm.choose') }).click();
    const picker = opened.page.getByRole('dialog', { name: say('actionForm.owner') });
    await picker.getByRole('radio', { name: colleague.name }).check();
    await picker.getByRole('button', { name: HOST_TEXTS[language].choosePeople.choose }).click();
    await form.getByText(colleague.name).waitFor();
    await form.getByLabel(say('actionForm.due')).fill('2099-03-01');
    await sound(opened);
    await form.getByRole('button', { name: say('actionForm.save') }).click();
    await actionOf(opened, text).getByText(colleague.name).waitFor();
    await opened.close();

    const theirs = await open(colleague.id, language, { page: '', width: '280' });
    const mine = actionOf(theirs, text);
    const press = (state: string) =>
      mine.getByRole('button', { name: say(`actionState.${state}`), exact: true }).click();
    await mine.waitFor();
    await sound(theirs);
    await press('going');
    await mine.getByRole('button', { name: say('plan.undo') }).click();
    await mine.getByRole('button', { name: say('actionState.open'), pressed: true }).waitFor();
    await press('letGo');
    await mine.getByText(wholeText(language, 'plan.changed')).waitFor();
    await theirs.close();

    const again = await open(manager.id, language);
    await again.tab
      .getByRole('button', { name: new RegExp(say('plan.over').replace('(', '\\(')) })
      .click();
    await actionOf(again, text)
      .getByRole('button', { name: say('actionState.letGo'), pressed: true })
      .waitFor();
    await again.close();
  });

  test.each([
    ['default', '280'],
    ['dark', '1024'],
    ['contrast', '280'],
  ] as const)('says whether the actions before it helped: %s, %s', async (theme, width) => {
    const { manager } = await teamOf();
    const opened = await open(manager.id, language, { theme, width });
    for (const verdict of ['more', 'noMore', 'unsure']) {
      await opened.tab.getByText(say(`effects.${verdict}`), { exact: true }).waitFor();
    }
    await sound(opened);
    await opened.close();
  });

  test('is read by a colleague who cannot change it', async () => {
    const { colleague } = await teamOf();
    const { tab, close } = await open(colleague.id, language);
    await tab.getByRole('heading', { name: say('plan.title'), exact: true }).waitFor();
    await tab.getByRole('heading', { name: say('effects.title'), exact: true }).waitFor();
    expect(await tab.getByRole('button', { name: say('plan.add') }).count()).toBe(0);
    await close();
  });
});
