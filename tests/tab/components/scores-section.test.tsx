import { describe, expect, test } from '@jest/globals';
import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { LANGUAGES } from '@samenhang/shared/languages';
import { SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import { ScoresSection } from '../../../tab/src/features/unit-result/components/scores-section.tsx';
import { labelOf } from '../../../tab/src/words/score-words.ts';
import { show } from './shown-part.tsx';

const limits = { points: null, interval: { low: 45, high: 65 } };
const groupWith = (names: readonly (typeof SUMMARY_SCORES)[number][]): ReleasedGroup => ({
  n: { atLeast: 5, atMost: 9 },
  mayNotRepresent: false,
  scores: Object.fromEntries(names.map((name) => [name, limits])),
  details: null,
});

describe.each(LANGUAGES)('the scores of a small unit, in %s,', (language) => {
  test('name those that are not there, and say why', async () => {
    const [first, second, ...told] = SUMMARY_SCORES;
    const { screen, t, words } = await show(language, (one) => (
      <ScoresSection words={one} group={groupWith(told)} />
    ));
    const names = words.format.list([first, second].map((name) => labelOf(words, name)));
    screen.getByText(t('scores.missing', { names }));
  });

  test('say nothing of that where all are told', async () => {
    await show(language, (one) => <ScoresSection words={one} group={groupWith(SUMMARY_SCORES)} />);
    expect(document.body.querySelectorAll('p').length).toBeLessThan(3);
  });
});
