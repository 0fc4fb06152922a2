import { describe, expect, test } from '@jest/globals';
import { PLANNING_TEAM } from '@samenhang/local/demo/shape';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import type { BrowserContext } from 'playwright-core';
import { HR } from './result-states.ts';
import { teamOf } from './review-walk.ts';
import { setStage } from './set-stage.ts';
import { newProfile, openTabIn, type View } from './simulated-teams.ts';
import { expectSound } from './sound.ts';
import { LANGUAGES, type Language, wholeText, word } from './words.ts';

const stage = setStage();

/** The tab of the one channel that this browser knows of. */
const openChannel = (
  browser: BrowserContext,
  persona: string,
  language: Language,
  view: Partial<View> = {},
) => openTabIn(browser, stage.server, { persona, language, context: 'channel', ...view });

describe.each(LANGUAGES)('a tab of a channel, in %s', (language) => {
  const say = (key: string) => word(language, key);

  test('is added by a manager, and shows every member the same; others read that it is not for them', async () => {
    const { manager, one: member } = await teamOf(stage);
    const name = manager.unit;
    const profile = await newProfile(stage.browser);
    const adding = await openChannel(profile, manager.id, language);
    const save = adding.page.getByRole('button', { name: HOST_TEXTS[language].addTab.save });
    const unit = adding.tab.getByLabel(say('configureTab.unit'), { exact: true });
    await unit.waitFor();
    expect(await save.isDisabled()).toBe(true);
    await expectSound(adding);
    await unit.selectOption(PLANNING_TEAM);
    await save.click();
    const heading = { level: 1, name } as const;
    await adding.tab.getByRole('heading', heading).waitFor();
    await adding.tab.getByRole('heading', { level: 2, name: say('plan.title') }).waitFor();
    const told = adding.tab.locator('p[data-about]');
    const sentences = await told.allInnerTexts();
    expect(sentences).toHaveLength(3);
    await expectSound(adding);
    await adding.page.close();

    const theirs = await openChannel(profile, member.id, language, {
      theme: 'dark',
      width: '280',
    });
    await theirs.tab.getByRole('heading', { level: 2, name: say('plan.title') }).waitFor();
    expect(await theirs.tab.locator('p[data-about]').allInnerTexts()).toEqual(sentences);
    expect(await theirs.tab.getByText(say('channelTab.change')).count()).toBe(0);
    await expectSound(theirs);
    await theirs.tab.getByRole('link', { name: say('channelTab.whole') }).click();
    await theirs.tab.getByRole('link', { name: say('app.tab') }).click();
    await theirs.tab.getByRole('heading', heading).waitFor();
    await theirs.page.close();

    const stranger = (await stage.server.personas()).find(
      ({ roles, unit, tenant }, _, [first]) =>
        roles.join() === 'respondent' && unit !== name && tenant === first?.tenant,
    );
    if (stranger === undefined) throw new Error('everybody is of that team');
    const other = await openChannel(profile, stranger.id, language, { theme: 'contrast' });
    await other.tab.getByText(wholeText(language, 'channelTab.notForYou')).waitFor();
    await expectSound(other);
    expect(await other.tab.getByText(name).count()).toBe(0);
    await profile.close();
  });
});

test('shows another unit as soon as HR says so, without a new address in Teams', async () => {
  const { manager } = await teamOf(stage);
  const profile = await newProfile(stage.browser);
  const adding = await openChannel(profile, manager.id, 'en');
  await adding.tab
    .getByLabel(word('en', 'configureTab.unit'), { exact: true })
    .selectOption(PLANNING_TEAM);
  await adding.page.getByRole('button', { name: HOST_TEXTS.en.addTab.save }).click();
  await adding.tab.getByRole('link', { name: word('en', 'channelTab.change') }).waitFor();
  const address = adding.page.frames().at(-1)?.url();
  await adding.page.close();

  const hr = await openChannel(profile, HR, 'en');
  await hr.tab.getByRole('link', { name: word('en', 'channelTab.change') }).click();
  const unit = hr.tab.getByLabel(word('en', 'configureTab.unit'), { exact: true });
  await unit.waitFor();
  expect(await unit.inputValue()).toBe(PLANNING_TEAM);
  await unit.selectOption('verkoop-marketing');
  await expectSound(hr);
  await hr.tab.getByRole('button', { name: word('en', 'configureTab.save') }).click();
  await hr.tab.getByRole('heading', { level: 2, name: word('en', 'plan.title') }).waitFor();
  await hr.page.close();

  const again = await openChannel(profile, manager.id, 'en');
  // That is not for the manager of this one.
  await again.tab.getByText(wholeText('en', 'channelTab.notForYou')).waitFor();
  expect(again.page.frames().at(-1)?.url()).toBe(address);
  await again.page.getByRole('button', { name: HOST_TEXTS.en.addTab.remove }).click();
  await again.tab.getByRole('heading', { name: word('en', 'configureTab.title') }).waitFor();
  await profile.close();
});
