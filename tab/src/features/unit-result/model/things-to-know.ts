import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { between, nameOf, pointsOf, type Wording } from '../../../words/score-words.ts';
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

/** The theme with the highest score, with those that may be as high named beside it. */
function strength(words: Wording, scores: ReleasedGroup['scores']): ThingToKnow[] {
  const ranked = THEMES.flatMap((theme) => {
    const score = scores[theme];
    return score?.points == null ? [] : [{ theme, score, points: score.points }];
  }).toSorted((a, b) => b.points.value - a.points.value);
  const [best, ...others] = ranked;
  if (best === undefined) return [];
  const asHigh = others.filter(({ score }) => score.interval.high >= best.score.interval.low);
  const values = {
    name: nameOf(words, best.theme),
    score: pointsOf(words, best.points),
    between: between(words, best.score.interval),
    others: words.format.list(asHigh.map(({ theme }) => nameOf(words, theme))),
  };
  const about = words.instrument.themes.find(({ id }) => id === best.theme)?.about;
  const text = words.t(asHigh.length === 0 ? 'know.strength' : 'know.strengthAmong', {
    ...values,
    count: asHigh.length,
  });
  return [
    { about: 'strength', text: `${text} ${about?.[words.language] ?? ''}`.trim(), cell: null },
  ];
}

/** Where no roles differ by more than chance: the themes on which opinions do. */
function differing(words: Wording, group: ReleasedGroup | null): ThingToKnow[] {
  const [first] = agreementSentences(words, group?.details?.agreement ?? {});
  const text = first ?? words.t('gaps.none');
  return [{ about: 'gap', text, cell: null }];
}
