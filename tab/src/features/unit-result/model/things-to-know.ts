import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import {
  type Limits,
  nameOf,
  type Points,
  pointsOf,
  range,
  type Wording,
} from '../../../words/score-words.ts';
import { differenceSentences } from './difference-words.ts';
import { agreementSentences } from './gap-words.ts';
import type { Sentence } from './sentence.ts';
import type { Shown } from './shown.ts';

/** What is worth knowing first, and where more of it is told. */
export interface ThingToKnow {
  readonly about: 'strength' | Sentence['about'];
  readonly text: string;
  /** The cell it is about, where it is about one. */
  readonly cell: ScoreName | null;
}

/**
 * Three things: a strength first, then what lags, then where people see it differently, or where
 * the group differs from others.
 */
export function thingsToKnow(words: Wording, shown: Shown): ThingToKnow[] {
  const scores = shown.group?.scores ?? {};
  const { best, lowest } = ends(scores);
  return [...strength(words, best), lagging(words, shown, lowest), differing(words, shown)];
}

const cellOf = (score: ScoreName | undefined) => (score?.includes('.') === true ? score : null);

function strength(words: Wording, best: End | null): ThingToKnow[] {
  if (best === null) return [];
  const about = words.instrument.themes.find(({ id }) => id === best.theme)?.about;
  const text = `${endText(words, 'strength', best)} ${about?.[words.language] ?? ''}`.trim();
  return [{ about: 'strength', text, cell: null }];
}

/** The theme with the lowest score, and the pillar that lags behind, there or everywhere. */
function lagging(
  words: Wording,
  { result: { headline } }: Pick<Shown, 'result'>,
  lowest: End | null,
): ThingToKnow {
  const [found] = differenceSentences(words, headline);
  const texts = [...(lowest === null ? [] : [endText(words, 'lowest', lowest)]), found?.text ?? ''];
  return { about: 'lagging', text: texts.join(' '), cell: cellOf(headline.lagging?.score) };
}

/** Roles that differ by more than chance; else themes on which opinions do; else what stands out among others. */
function differing(words: Wording, { result: { headline }, group }: Shown): ThingToKnow {
  const found = differenceSentences(words, headline);
  const gap = found.find(({ about }) => about === 'gap');
  if (gap !== undefined) return { ...gap, cell: null };
  const [opinions] = agreementSentences(words, group?.details?.agreement ?? {});
  if (opinions !== undefined) return { about: 'gap', text: opinions, cell: null };
  const difference = found.find(({ about }) => about === 'difference');
  if (difference !== undefined) return { ...difference, cell: cellOf(headline.difference?.score) };
  return { about: 'gap', text: words.t('gaps.none'), cell: null };
}

interface RankedTheme {
  readonly theme: ScoreName;
  readonly points: Points;
  readonly interval: Limits;
}

/** The highest or the lowest theme, with those that may be as high or as low. */
interface End extends RankedTheme {
  readonly others: readonly RankedTheme[];
  /** Those that may be as high as the highest and as low as the lowest: neither is said of them. */
  readonly between?: readonly RankedTheme[];
}

/** Where all themes may be alike, none is the lowest. */
function ends(scores: ReleasedGroup['scores']): {
  readonly best: End | null;
  readonly lowest: End | null;
} {
  const ranked = THEMES.flatMap((theme): RankedTheme[] => {
    const score = scores[theme];
    return score?.points == null ? [] : [{ theme, ...score, points: score.points }];
  }).toSorted((a, b) => b.points.value - a.points.value);
  const [best, ...below] = ranked;
  if (best === undefined) return { best: null, lowest: null };
  const asHigh = below.filter(({ interval }) => interval.high >= best.interval.low);
  const lowest = below.at(-1);
  if (lowest === undefined || asHigh.includes(lowest)) {
    return { best: { ...best, others: asHigh }, lowest: null };
  }
  const asLow = below.filter((one) => one !== lowest && one.interval.low <= lowest.interval.high);
  const between = asHigh.filter((one) => asLow.includes(one));
  const apart = (one: RankedTheme) => !between.includes(one);
  return {
    best: { ...best, others: asHigh.filter(apart) },
    lowest: { ...lowest, others: asLow.filter(apart), between },
  };
}

function endText(
  words: Wording,
  end: 'strength' | 'lowest',
  { theme, points, interval, others, between = [] }: End,
): string {
  const values = {
    name: nameOf(words, theme),
    score: pointsOf(words, points),
    range: range(words, interval),
    others: words.format.list(others.map((one) => nameOf(words, one.theme))),
    count: others.length,
  };
  const said = words.t(others.length === 0 ? `know.${end}` : `know.${end}Among`, values);
  if (between.length === 0) return said;
  const names = words.format.list(between.map((one) => nameOf(words, one.theme)));
  return `${said} ${words.t('know.between', { names, count: between.length })}`;
}
