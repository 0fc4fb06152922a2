import type { ReviewView } from '@samenhang/shared/api/review';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { between, pillarInSentence, type Wording } from '../../../words/score-words.ts';
import { bandOf, isRange, isSkipped } from './guess-draft.ts';

/** What somebody guessed, each beside what came out. */
export function besideGuess(
  words: Wording,
  { kind, mine: { guess } }: Pick<ReviewView, 'kind' | 'mine'>,
  result: UnitResult,
): string[] {
  const { t } = words;
  if (guess === null || isSkipped(guess)) return [t('reviewReveal.mineNone')];
  const { coherence, lags } = guess;
  const pillar = lags === null ? '' : pillarInSentence(words, lags);
  return [
    ...(coherence === null
      ? []
      : [
          isRange({ kind }) ? ofBand(words, coherence, result) : ofPoints(words, coherence, result),
        ]),
    ...(lags === null ? [] : [t('reviewReveal.mineLags', { pillar })]),
  ];
}

function ofPoints(words: Wording, guess: number, { headline }: UnitResult): string {
  const { t, format } = words;
  const told = headline.coherence;
  if (told === null) return t('reviewReveal.mineCoherenceOnly', { guess: format.number(guess) });
  return t('reviewReveal.mineCoherence', {
    guess: format.number(guess),
    score: format.number(told.value),
    between: between(words, told.interval),
  });
}

function ofBand(words: Wording, guess: number, { headline }: UnitResult): string {
  const { t, format } = words;
  const told = headline.overall;
  const band = bandOf(guess);
  if (told === null || band === undefined) {
    return t('reviewReveal.mineCoherenceOnly', { guess: format.number(guess) });
  }
  return t('reviewReveal.mineBand', { ...band, between: between(words, told.interval) });
}
