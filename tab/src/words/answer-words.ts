import type { ReleasedBins } from '@samenhang/shared/api/release';
import type { Item } from '@samenhang/shared/instruments/schema';
import { NEARLY_ALL_FROM } from '@samenhang/shared/thresholds';
import type { Wording } from './score-words.ts';

const STEPS = 5;
/** From this share on, in percent, no more is told than that it was so many or more. */
const NEARLY_ALL = 100 * NEARLY_ALL_FROM;

/** What people answered to a statement, from the unfavourable answers to the favourable. */
export interface AnswerShare {
  /** Steps in the direction of the scale, 0..4. */
  readonly first: number;
  readonly last: number;
  /** In percent of those who answered. */
  readonly share: number;
  /** Whether the share is no more than a lower bound. */
  readonly orMore: boolean;
  /** The answers in it, as they stand on the scale; several where they were merged. */
  readonly label: string;
  /** "27%", or "90% or more". */
  readonly told: string;
  /** The same as short as can be. */
  readonly mark: string;
}

/** The released bins in the words of the scale; none where nothing is told. */
export function answerShares(
  words: Wording,
  item: Item,
  histogram: ReleasedBins | null,
): AnswerShare[] {
  const { t, format } = words;
  if (histogram === null || tellsNothing(histogram)) return [];
  if (histogram.kind === 'nearlyAll') {
    const { first, last } = histogram;
    const label = labelOf(words, item, first, last);
    const told = t('statements.nearlyAll');
    return [{ first, last, share: NEARLY_ALL, orMore: true, label, told, mark: told }];
  }
  return histogram.bins.map(({ first, last, share }) => ({
    first,
    last,
    share,
    orMore: false,
    label: labelOf(words, item, first, last),
    told: t('statements.percent', { share: format.number(share) }),
    mark: format.number(share),
  }));
}

/** All answers merged into one: that all answered something. */
function tellsNothing(histogram: ReleasedBins): boolean {
  if (histogram.kind === 'nearlyAll') return histogram.last - histogram.first === STEPS - 1;
  return histogram.bins.length < 2;
}

/** Steps run with the favour of an answer; a reversed statement is favoured by disagreeing. */
function labelOf({ instrument, language, t }: Wording, item: Item, first: number, last: number) {
  const labels = instrument.scale.labels[language];
  const answer = (step: number) => labels[item.reversed ? STEPS - 1 - step : step] ?? '';
  if (first === last) return answer(first);
  return t('statements.merged', { first: answer(first), last: answer(last) });
}
