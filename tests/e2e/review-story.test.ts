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
import { openTab } from './simulated-teams.ts';
import { expectSound } from './sound.ts';
import { LANGUAGES, wholeText, word } from './words.ts';

const stage = setStage();

describe.each(LANGUAGES)('three people look at a result together, in %s', (language) => {
  test('from a start to a plan that its owner finds', async () => {
    const team = await teamOf(stage);
    const together = await begin(stage, team, language);
    const { leader, panel, wide } = together;
    await allSee(together, 'reviewGather.title');
    await expectSound(leader, panel, wide);
    await toNext(together);
    await allSee(together, 'reviewLast.title');
    await expectSound(panel);
    await toNext(together);
    await allSee(together, 'reviewGuess.title');
    await expectSound(panel, wide);
    await guessFrom(together, 31);
    await buttonOf(leader, word(language, 'reviewSteer.reveal')).click();
    await allSee(together, 'reviewReveal.mineTitle');
    // Each reads their own guess; that no reply holds another is seen byte by byte over HTTP.
    const tooFew = wholeText(language, 'reviewReveal.tooFew');
    for (const [place, { tab }] of [panel, wide].entries()) {
      const beside = tab.getByText(wholeText(language, 'reviewReveal.mineCoherence'));
      expect(await beside.innerText()).toContain(` ${32 + place};`);
      await tab.getByText(tooFew).waitFor();
    }
    await expectSound(leader, panel, wide);
    // Somebody's connection is gone while the others go on; once it is back, they are where all are.
    await panel.page.context().setOffline(true);
    await toNext(together);
    await panel.tab.getByText(word(language, 'teamReview.reconnecting')).waitFor();
    await panel.tab
      .getByRole('heading', { name: word(language, 'reviewReveal.mineTitle') })
      .waitFor();
    await panel.page.context().setOffline(false);
    await allSee(together, 'reviewDiscuss.title');
    // The console calls every look that found no connection an error.
    panel.faults.splice(0);
    await expectSound(leader, panel);
    await toNext(together);
    await allSee(together, 'reviewDecide.title');
    const text = `Every Friday one question (${language})`;
    await voteFor(together, text);
    const counted = wholeText(language, 'reviewDecide.votes_other');
    for (const { tab } of [panel, wide]) await tab.getByText(counted).waitFor();
    await expectSound(leader, panel);
    await takeUp(together, text, team.one.name);
    await allSee(together, 'reviewDone.title');
    await expectSound(panel, wide);
    for (const opened of allOf(together)) {
      await opened.tab.getByText(text).first().waitFor();
      await opened.close();
    }

    // Let go of, so that the plan has room for the next language.
    const home = await openTab(stage.browser, stage.server, { persona: team.one.id, language });
    const mine = home.tab.getByRole('listitem').filter({ hasText: text });
    await mine
      .getByRole('button', { name: new RegExp(`^${word(language, 'actionState.letGo')}`) })
      .click();
    await mine.getByText(wholeText(language, 'plan.changed')).waitFor();
    await home.close();
  });
});
