import { describe, expect, test } from '@jest/globals';
import { answerStatements, control } from './assessment-walk.ts';
import { axeViolations, openTab, THEMES } from './simulated-teams.ts';
import { setStage } from './stage.ts';
import { word } from './words.ts';

const stage = setStage();

describe.each(THEMES)('in the %s theme', (theme) => {
  test('no page has anything that axe finds', async () => {
    const language = 'nl';
    const opened = await openTab(stage.browser, stage.server, {
      persona: stage.nextPerson().persona,
      language,
      theme,
    });
    const found: Record<string, string[]> = {};
    const look = async (name: string) => {
      found[name] = await axeViolations(opened);
    };
    await opened.tab.getByRole('heading', { name: word(language, 'home.title') }).waitFor();
    await look('home');
    await control(opened.tab, language, 'home.start').click();
    await control(opened.tab, language, 'opening.start').waitFor();
    await look('opening');
    await control(opened.tab, language, 'opening.start').click();
    await opened.tab.getByRole('radio').nth(11).waitFor();
    await look('statements');
    await answerStatements(opened.tab, language, 3);
    await look('closing questions');
    await control(opened.tab, language, 'step.toReview').click();
    await control(opened.tab, language, 'review.submit').waitFor();
    await look('review');
    await control(opened.tab, language, 'review.submit').click();
    await opened.tab.getByText(word(language, 'result.thanksTitle')).first().waitFor();
    await look('result');
    expect(found).toEqual({
      home: [],
      opening: [],
      statements: [],
      'closing questions': [],
      review: [],
      result: [],
    });
    await opened.close();
  }, 90_000);
});
