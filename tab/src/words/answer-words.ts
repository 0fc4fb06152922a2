import type { ReleasedBins, ReleasedDetails, ReleasedGroup } from '@samenhang/shared/api/release';
import type { Item } from '@samenhang/shared/instruments/schema';
import { FEWEST_IN_BIN } from '@samenhang/shared/thresholds';
import { capitalised, type Wording } from './score-words.ts';
import { isApproximate, type ShareBound, shareMark, shareText } from './share-words.ts';

type Statement = ReleasedDetails['statements'][number];

const STEPS = 5;
/** Releases made earlier told of most from this share on, in percent. */
const MOST_EARLIER = 90;

/** What people answered to a statement, from the unfavourable answers to the favourable. */
export interface AnswerShare {
  /** Steps in the direction of the scale, 0..4. */
  readonly first: number;
  readonly last: number;
  /** In percent of those who answered. Of most it is what to draw, and to tell nowhere. */
  readonly share: number;
  readonly bound: ShareBound;
  /** The answers in it, as they stand on the scale; several where they were merged. */
  readonly label: string;
  /** "27%", "about half", or "most people, all but a few at most". */
  readonly told: string;
  /** The same as short as can be. */
  readonly mark: string;
}

/** The released bins of a group of `n` in the words of the scale; none where nothing is told. */
export function answerShares(
  words: Wording,
  item: Pick<Item, 'reversed'>,
  histogram: ReleasedBins | null,
  n: ReleasedGroup['n'],
): AnswerShare[] {
  const { t } = words;
  if (histogram === null || tellsNothing(histogram)) return [];
  if (histogram.kind === 'nearlyAll') {
    const { first, last } = histogram;
    const label = answerLabel(words, item, first, last);
    const said = { label, told: t('shares.most'), mark: t('shares.mostMark') };
    return [{ first, last, share: leastOfMost(n), bound: 'most', ...said }];
  }
  const approximate = isApproximate(n);
  return histogram.bins.map(({ first, last, share }) => ({
    first,
    last,
    share,
    bound: approximate ? 'about' : 'exact',
    label: answerLabel(words, item, first, last),
    told: shareText(words, share, approximate),
    mark: shareMark(words, share, approximate),
  }));
}

/** How many cannot judge it; nothing where they are too few to tell of. */
export function cannotJudgeTexts(
  words: Wording,
  { dontKnow, visibilityGap }: Pick<Statement, 'dontKnow' | 'visibilityGap'>,
  n: ReleasedGroup['n'],
): string[] {
  const { t } = words;
  if (dontKnow === null) return visibilityGap ? [t('statements.visibilityGapMost')] : [];
  const share = shareText(words, dontKnow, isApproximate(n));
  if (visibilityGap) return [t('statements.visibilityGap', { share })];
  return [t('statements.dontKnow', { share: capitalised(share) })];
}

/** Whether a percentage follows that is approximate, of what is told of a statement. */
export function isToldApproximately(
  { histogram, dontKnow }: Pick<Statement, 'histogram' | 'dontKnow'>,
  n: ReleasedGroup['n'],
): boolean {
  const hasShares = histogram?.kind === 'bins' && !tellsNothing(histogram);
  return isApproximate(n) && (hasShares || dontKnow !== null);
}

/** Most are all but four at most; a bar is drawn as long as they are at least. */
function leastOfMost({ atLeast }: ReleasedGroup['n']): number {
  const others = FEWEST_IN_BIN - 1;
  return Math.min(MOST_EARLIER, Math.floor((100 * (atLeast - others)) / atLeast));
}

/** All answers merged into one: that all answered something. */
function tellsNothing(histogram: ReleasedBins): boolean {
  if (histogram.kind === 'nearlyAll') return histogram.last - histogram.first === STEPS - 1;
  return histogram.bins.length < 2;
}

/** Answers that are merged and have a name together, by their places on the scale. */
const TOGETHER = [
  { first: 3, last: 4, name: 'agreed' },
  { first: 0, last: 2, name: 'notAgreed' },
  { first: 0, last: 1, name: 'disagreed' },
] as const;

/** Steps run with the favour of an answer; a reversed statement is favoured by disagreeing. */
export function answerLabel(
  { instrument, language, t }: Wording,
  { reversed }: Pick<Item, 'reversed'>,
  first: number,
  last: number,
): string {
  const labels = instrument.scale.labels[language];
  const place = (step: number) => (reversed ? STEPS - 1 - step : step);
  const answer = (step: number) => labels[place(step)] ?? '';
  if (first === last) return answer(first);
  const [low, high] = [place(first), place(last)].toSorted((a, b) => a - b);
  const together = TOGETHER.find((named) => named.first === low && named.last === high);
  if (together !== undefined) return t(`statements.${together.name}`);
  return t('statements.merged', { first: answer(first), last: answer(last) });
}

/** The first favourable answer, in the direction of the scale. */
const FAVOURABLE_FROM = 3;

export function isFavourable({ first }: Pick<AnswerShare, 'first'>): boolean {
  return first >= FAVOURABLE_FROM;
}

/** "Favourable 31%"; `null` where favourable answers are told together with others, or not at all. */
export function favourableText(words: Wording, shares: readonly AnswerShare[]): string | null {
  const favourable = shares.filter(isFavourable);
  const mixed = shares.some((share) => !isFavourable(share) && share.last >= FAVOURABLE_FROM);
  const [first] = favourable;
  if (mixed || first === undefined) return null;
  const sum = favourable.reduce((total, { share }) => total + share, 0);
  const told =
    favourable.length === 1 ? first.told : shareText(words, sum, first.bound === 'about');
  return words.t('statements.favourable', { share: told });
}
