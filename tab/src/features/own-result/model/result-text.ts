import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import type { Wording } from '../../../words/score-words.ts';
import { scoreText } from './score-text.ts';

/** One's own result as a text to keep: the numbers, the steps and the habits that the page shows. */
export function resultText(words: Wording, title: string, result: OwnResultView): string {
  const { t, language, instrument } = words;
  const scores = (all: Instrument['themes'] | Instrument['pillars']) =>
    all.map(({ id, name }) => `${name[language]}: ${scoreOf(words, result, id)}`);
  const steps = result.nextSteps.flatMap((wanted) =>
    instrument.items
      .filter(({ id }) => id === wanted)
      .map(({ nextStep, text }) =>
        lines(nextStep[language], t('result.because', { statement: text[language] })),
      ),
  );
  const habits = instrument.habits
    .filter(({ id }) => result.habits.includes(id))
    .map(({ habit, instead }) =>
      lines(habit[language], t('result.instead', { instead: instead[language] })),
    );
  return [
    lines(t('result.title'), title),
    t('result.overallText', { score: scoreOf(words, result, 'overall') }),
    lines(t('result.themesTitle'), ...scores(instrument.themes)),
    lines(t('result.pillarsTitle'), ...scores(instrument.pillars)),
    t('result.scale'),
    t(result.margins === null ? 'result.margin' : 'result.margins'),
    lines(t('result.nextTitle'), ...(steps.length === 0 ? [t('result.nextNone')] : steps)),
    lines(t('result.habitsTitle'), ...(habits.length === 0 ? [t('result.habitsNone')] : habits)),
    '',
  ].join('\n\n');
}

const lines = (...all: readonly string[]) => all.join('\n');

function scoreOf(words: Wording, result: OwnResultView, id: string): string {
  const scores: Readonly<Record<string, OwnResultView['overall']>> = {
    ...result.themes,
    ...result.pillars,
    overall: result.overall,
  };
  const margins: Readonly<Record<string, number | undefined>> = result.margins ?? {};
  const score = scores[id];
  return score === undefined ? words.t('result.tooLittle') : scoreText(words, score, margins[id]);
}
