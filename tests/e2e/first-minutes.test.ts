import { describe, expect, test } from '@jest/globals';
import { CARD_ROLES } from '@samenhang/local/demo/suggestions';
import { HOST_TEXTS } from '@samenhang/local/host-texts';
import { setStage } from './set-stage.ts';
import { axeViolations, newProfile, THEMES } from './simulated-teams.ts';
import { LANGUAGES, word } from './words.ts';

const stage = setStage();

describe.each(LANGUAGES)('the page that `npm start` opens, in %s', (language) => {
  const texts = HOST_TEXTS[language];

  test('lets one choose a role by a card, and then another one', async () => {
    const page = await (await newProfile(stage.browser)).newPage();
    for (const role of CARD_ROLES) {
      await page.goto(`${stage.server.url}/local/teams/?language=${language}`);
      await page.getByRole('heading', { name: texts.try.title }).waitFor();
      // One more for the meeting.
      expect(await page.getByRole('listitem').count()).toBe(CARD_ROLES.length + 1);
      await page.getByRole('link').filter({ hasText: texts.try.roles[role].about }).click();
      const tab = page.frameLocator('iframe');
      await tab.getByRole('heading', { name: word(language, 'home.title') }).waitFor();
      expect(await page.getByRole('heading', { name: texts.try.title }).count()).toBe(0);
    }
    await page.getByRole('link', { name: texts.chooseRole }).click();
    await page.getByRole('heading', { level: 2 }).waitFor();
    await page.context().close();
  });

  test('leads to a meeting, in which three people each see their panel', async () => {
    const page = await (await newProfile(stage.browser)).newPage();
    await page.goto(`${stage.server.url}/local/teams/?language=${language}`);
    await page.getByRole('link').filter({ hasText: texts.try.together.about }).click();
    const title = word(language, 'reviewMeeting.title');
    for (const place of [0, 1, 2]) {
      const panel = page.locator('iframe').nth(place).contentFrame();
      await panel.getByRole('heading', { name: title }).waitFor();
    }
    expect(stage.server.output()).toContain(`${stage.server.url}/local/teams/meeting`);
    await page.context().close();
  });

  test.each(THEMES)('can be used by anybody in the theme %s', async (theme) => {
    const page = await (await newProfile(stage.browser)).newPage();
    await page.goto(`${stage.server.url}/local/teams/?language=${language}&theme=${theme}`);
    await page.getByRole('heading', { name: texts.try.title }).waitFor();
    expect(await axeViolations(page)).toEqual([]);
    await page.context().close();
  });
});
