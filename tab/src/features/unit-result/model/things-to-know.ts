import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import {
  between,
  type Limits,
  nameOf,
  type Points,
  pointsOf,
  type Wording,
} from '../../../words/score-words.ts';
import { differenceSentences } from './difference-words.ts';
import { agreementSentences } from './gap-words.ts';
import type { Sentence } from './sentence.ts';
import type { Shown } from './shown.ts';

/** What is worth knowing first, and where more of it is told. */
export interface ThingToKnow {
  readonly about: 'strength' | 'lowest' | Sentence['about'];
  readonly text: string;
  /** The cell it is about, where it is about one. */
  readonly cell: ScoreName | null;
}

/** A strength first, then what lags, then where people see it differently, or differ from others. */
export function thingsToKnow(words: Wording, { result, group }: Shown): ThingToKnow[] {
  const { headline } = result;
  const cellOf = (score: ScoreName | undefined) => (score?.includes('.') === true ? score : null);
  const cells: Partial<Record<Sentence['about'], ScoreName | null>> = {
    lagging: cellOf(headline.lagging?.score),
    difference: cellOf(headline.difference?.score),
  };
  const found = differenceSentences(words, headline).map(({ about, text }) => ({
    about,
    text,
    cell: cells[about] ?? null,
  }));
  return [
    ...strength(words, group?.scores ?? {}),
    ...found,
    ...(headline.gap === null ? differing(words, group) : []),
  ];
}

/** The theme with the highest score and that with the lowest, each with those that may be as high or as low. */
function strength(words: Wording, scores: ReleasedGroup['scores']): ThingToKnow[] {
  const ranked = THEMES.flatMap((theme) => {
    const score = scores[theme];
    return score?.points == null ? [] : [{ theme, ...score, points: score.points }];
  }).toSorted((a, b) => b.points.value - a.points.value);
  const [best, ...below] = ranked;
  const lowest = below.at(-1);
  if (best === undefined) return [];
  const asHigh = below.filter(({ interval }) => interval.high >= best.interval.low);
  const about = words.instrument.themes.find(({ id }) => id === best.theme)?.about;
  const strong = `${endText(words, 'strength', best, asHigh)} ${about?.[words.language] ?? ''}`;
  // Where all may be alike, none is the lowest.
  if (lowest === undefined || asHigh.includes(lowest)) {
    return [{ about: 'strength', text: strong.trim(), cell: null }];
  }
  const asLow = below.filter((one) => one !== lowest && one.interval.low <= lowest.interval.high);
  return [
    { about: 'strength', text: strong.trim(), cell: null },
    { about: 'lowest', text: endText(words, 'lowest', lowest, asLow), cell: null },
  ];
}

interface RankedTheme {
  readonly theme: ScoreName;
  readonly points: Points;
  readonly interval: Limits;
}

function endText(
  words: Wording,
  end: 'strength' | 'lowest',
  { theme, points, interval }: RankedTheme,
  others: readonly RankedTheme[],
): string {
  const values = {
    name: nameOf(words, theme),
    score: pointsOf(words, points),
    between: between(words, interval),
    others: words.format.list(others.map((one) => nameOf(words, one.theme))),
    count: others.length,
  };
  return words.t(others.length === 0 ? `know.${end}` : `know.${end}Among`, values);
}

/** Where no roles differ by more than chance: the themes on which opinions do. */
function differing(words: Wording, group: ReleasedGroup | null): ThingToKnow[] {
  const [first] = agreementSentences(words, group?.details?.agreement ?? {});
  const text = first ?? words.t('gaps.none');
  return [{ about: 'gap', text, cell: null }];
}
