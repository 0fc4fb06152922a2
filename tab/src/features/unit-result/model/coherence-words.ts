import type { Headline } from '@samenhang/shared/api/unit-result';
import { between, type Wording } from '../../../words/score-words.ts';
import type { Sentence } from './sentence.ts';

/**
 * How well the pillars fit together. Where no gap can be shown the interval leads; where they are
 * equally low nothing is praised.
 */
export function coherenceSentences(
  words: Wording,
  coherence: NonNullable<Headline['coherence']>,
): Sentence[] {
  return [{ about: 'coherence', text: textOf(words, coherence) }];
}

function textOf(words: Wording, coherence: NonNullable<Headline['coherence']>): string {
  const { t, format } = words;
  const { value, interval, noGapDetectable, equallyLow } = coherence;
  const values = { score: format.number(value), between: between(words, interval) };
  if (equallyLow) return t('unit.equallyLow', values);
  if (noGapDetectable) return t('unit.noGap', values);
  return t('unit.coherence', { ...values, gap: format.number(Math.round((100 - value) / 2)) });
}
