import { describe, expect, test } from '@jest/globals';
import type { OwnResultView } from '@samenhang/shared/api/own-result';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { OwnResult } from '../../../tab/src/features/own-result/components/own-result.tsx';
import { leanOf } from '../../../tab/src/features/own-result/model/lean.ts';
import { INSTRUMENT } from '../../builders/response.ts';
import { show } from './shown-part.tsx';

const score = (value: number | null, answered = 12) => ({ value, answered });
const [step] = INSTRUMENT.items;
const RESULT: OwnResultView = {
  themes: { connect: score(60), perform: score(70), develop: score(40), progress: score(50) },
  pillars: { structure: score(55), culture: score(55), leadership: score(55) },
  levels: { L1: score(55), L2: score(55), L3: score(55), L4: score(55) },
  overall: score(55, 48),
  oldHabits: score(50),
  nextSteps: [step?.id ?? ''],
  habits: [],
  margins: null,
};

const shown = (language: Language, given: Partial<OwnResultView> = {}, answers = {}) =>
  show(language, () => (
    <OwnResult
      cycle="spring"
      instrument={INSTRUMENT}
      result={{ ...RESULT, ...given }}
      answers={answers}
    />
  ));

test.each([
  [45, 7, 'middle'],
  [45, 4, 'negative'],
  [58, 7, 'positive'],
  [57, 7, 'middle'],
  [60, undefined, 'middle'],
  [61, undefined, 'positive'],
  [39, undefined, 'negative'],
] as const)('%d points, give or take %s, are %s', (value, margin, lean) => {
  expect(leanOf(value, margin)).toBe(lean);
});

describe.each(LANGUAGES)('my result in %s', (language) => {
  test('says on which side of the middle one is, and no mark', async () => {
    const { t, screen } = await shown(language);
    const said = { lean: t('lean.middle'), score: '55' };
    screen.getByText(t('lean.overall', said));
  });

  test('says what too few answers are enough for, and leads to the others', async () => {
    const { t, words, screen } = await shown(language, {
      overall: score(null, 12),
      themes: {
        ...RESULT.themes,
        perform: score(null),
        develop: score(null),
        progress: score(null),
      },
    });
    const themes = words.format.list([INSTRUMENT.themes[0]?.name[language] ?? '']);
    screen.getByText(t('result.enough', { answered: '12', of: '48', themes }));
    const more = screen.getByRole('link', { name: t('result.answerMore') });
    expect(more.getAttribute('href')).toContain('assessment/spring/review');
  });

  test('suggests steps to talk about, each with what one answered', async () => {
    const { t, screen } = await shown(language, {}, { [step?.id ?? '']: 1 });
    screen.getByRole('heading', { name: t('result.nextTitle') });
    screen.getByText(step?.nextStep[language] ?? '');
    const answer = INSTRUMENT.scale.labels[language][0]?.toLowerCase() ?? '';
    screen.getByText((text) => text.endsWith(t('result.answered', { answer })));
  });

  test('shows three old habits, and the others when asked', async () => {
    const habits = INSTRUMENT.habits.slice(0, 5).map(({ id }) => id);
    const { t, user, screen } = await shown(language, { habits });
    const more = screen.getByRole('button', { name: t('result.habitsMore', { count: 2 }) });
    await user.click(more);
    expect(screen.queryByRole('button', { name: t('result.habitsMore', { count: 2 }) })).toBeNull();
    for (const { habit } of INSTRUMENT.habits.slice(0, 5)) screen.getByText(habit[language]);
  });

  test('draws each score on the scale with its ends and its middle', async () => {
    await shown(language);
    const drawings = [...document.querySelectorAll('svg')];
    expect(drawings).toHaveLength(7);
    for (const drawing of drawings) {
      expect([...drawing.querySelectorAll('text')].map((text) => text.textContent)).toEqual([
        '0',
        '50',
        '100',
      ]);
    }
  });
});
