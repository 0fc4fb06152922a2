import { describe, expect, test } from '@jest/globals';
import {
  allOf,
  allSee,
  begin,
  buttonOf,
  guessFrom,
  takeUp,
  teamOf,
  toNext,
  voteFor,
} from './review-walk.ts';
import { setStage } from './set-stage.ts';
import { appOf, axeViolations, type OpenedTab, openTab } from './simulated-teams.ts';
import { LANGUAGES, wholeText, word } from './words.ts';

const stage = setStage();

/** In a panel, and wide: nothing that axe finds, and nothing too wide. */
async function sound(...opened: readonly OpenedTab[]) {
  for (const one of opened) {
    const over = await appOf(one).evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    );
    expect([over, await axeViolations(one.page)]).toEqual([0, []]);
  }
}

describe.each(LANGUAGES)('three people look at a result together, in %s', (language) => {
  test('from a start to a plan that its owner finds', async () => {
    const team = await teamOf(stage);
    const together = await begin(stage, team, language);
    const { leader, panel, wide } = together;
    await allSee(together, 'reviewGather.title');
    await sound(leader, panel, wide);
    await toNext(together);
    await allSee(together, 'reviewLast.title');
    await sound(panel);
    await toNext(together);
    await allSee(together, 'reviewGuess.title');
    await sound(panel, wide);
    await guessFrom(together, 31);
    await buttonOf(leader, word(language, 'reviewSteer.reveal')).click();
    await allSee(together, 'reviewReveal.mineTitle');
    // Each reads their own guess, and of three nothing is said together.
    expect(await panel.tab.locator('main').innerText()).toContain('32');
    expect(await panel.tab.locator('main').innerText()).not.toMatch(/\b3[13]\b.*(guess|geraden)/);
    await sound(leader, panel, wide);
    await toNext(together);
    await allSee(together, 'reviewDiscuss.title');
    await sound(leader, panel);
    await toNext(together);
    await allSee(together, 'reviewDecide.title');
    const text = `Every Friday one question (${language})`;
    await voteFor(together, text);
    const counted = wholeText(language, 'reviewDecide.votes_other');
    for (const { tab } of [panel, wide]) await tab.getByText(counted).waitFor();
    await sound(leader, panel);
    await takeUp(together, text, team.one.name);
    await allSee(together, 'reviewDone.title');
    await sound(panel, wide);
    for (const opened of allOf(together)) {
      await opened.tab.getByText(text).first().waitFor();
      expect(opened.faults).toEqual([]);
      await opened.close();
    }

    // Let go of, so that the plan has room for the next language.
    const home = await openTab(stage.browser, stage.server, { persona: team.one.id, language });
    const mine = home.tab.getByRole('listitem').filter({ hasText: text });
    await buttonOf(home, word(language, 'actionState.letGo')).first().waitFor();
    await mine.getByRole('button', { name: word(language, 'actionState.letGo') }).click();
    await mine.getByText(wholeText(language, 'plan.changed')).waitFor();
    await home.close();
  }, 180_000);
});
