import { expect, test } from '@jest/globals';
import { personaWith } from './personas.ts';
import { setStage } from './set-stage.ts';
import { buttonIn, openOutlook } from './simulated-outlook.ts';
import { appOf, openTab, THEMES } from './simulated-teams.ts';
import { expectSound } from './sound.ts';
import { LANGUAGES, word } from './words.ts';

const stage = setStage();
const LOOKS = THEMES.flatMap((theme) => LANGUAGES.map((language) => [theme, language] as const));

test.each(LOOKS)('the pane is sound at 300 px: %s, %s', async (theme, language) => {
  const persona = await personaWith(stage.server, 'hr');
  for (const item of ['message', 'appointment'] as const) {
    const view = { persona, language, theme, item, pane: '300' } as const;
    const outlook = await openOutlook(stage.browser, stage.server, view);
    const insert = buttonIn(outlook, word(language, `addInInsert.${item}`));
    await insert.waitFor();
    expect(await appOf(outlook).evaluate('window.innerWidth')).toBe(300);
    await expectSound(outlook);
    await buttonIn(outlook, word(language, 'addInSignIn.signIn')).press('Enter');
    const choice = item === 'message' ? 'addIn.round' : 'addIn.unit';
    await outlook.tab.getByLabel(word(language, choice), { exact: true }).waitFor();
    await insert.press('Enter');
    await outlook.tab.getByText(word(language, `addInInserted.${item}`)).waitFor();
    await insert.press('Enter');
    await outlook.tab.getByText(word(language, 'addIn.thereAbout')).waitFor();
    await expectSound(outlook);
    await outlook.close();
  }
});

test.each(LOOKS)('what does not work is said soundly too: %s, %s', async (theme, language) => {
  const persona = await personaWith(stage.server, 'hr');
  const view = { persona, language, theme, pane: '300' } as const;
  const outlook = await openOutlook(stage.browser, stage.server, { ...view, trouble: 'noBridge' });
  await buttonIn(outlook, word(language, 'addInSignIn.signIn')).press('Enter');
  await outlook.tab.getByText(word(language, 'addInSignInFault.noBridge')).waitFor();
  await expectSound(outlook);
  await outlook.page.locator('#item').selectOption('reading');
  await outlook.tab.getByRole('heading', { name: word(language, 'addIn.noItem.title') }).waitFor();
  await expectSound(outlook);
  await outlook.close();
  const refusing = await openOutlook(stage.browser, stage.server, { ...view, trouble: 'refuses' });
  await buttonIn(refusing, word(language, 'addInInsert.message')).press('Enter');
  await refusing.tab.getByText(word(language, 'addInFault.refused')).waitFor();
  await expectSound(refusing);
  await refusing.close();
});

test.each(THEMES)('the personal tab in Outlook is sound: %s', async (theme) => {
  const persona = await personaWith(stage.server, 'hr');
  const view = { persona, language: 'nl', theme, context: 'outlook' } as const;
  const opened = await openTab(stage.browser, stage.server, view);
  await opened.tab.getByRole('heading', { level: 1, name: word('nl', 'home.title') }).waitFor();
  await appOf(opened).waitForFunction(
    `document.documentElement.style.colorScheme === "${theme === 'default' ? 'light' : 'dark'}"`,
  );
  await expectSound(opened);
  await opened.close();
});
