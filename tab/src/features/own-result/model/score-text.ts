import type { OwnResultView } from '@samenhang/shared/api/own-result';
import type { Wording } from '../../../words/score-words.ts';
import { rangeOf } from './range.ts';

/**
 * "63 of 100 · between 55 and 71", as far as that is known.
 * @param margin ± points; `undefined` where it is not known.
 */
export function scoreText(
  { t, format }: Pick<Wording, 't' | 'format'>,
  { value }: OwnResultView['overall'],
  margin: number | undefined,
): string {
  if (value === null) return t('result.tooLittle');
  const points = t('result.points', { score: format.number(value) });
  if (margin === undefined) return points;
  const { low, high } = rangeOf(value, margin);
  const between = t('result.between', { low: format.number(low), high: format.number(high) });
  return `${points} · ${between}`;
}
