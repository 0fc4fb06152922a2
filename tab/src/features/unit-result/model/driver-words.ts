import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import {
  between,
  labelOf,
  measureOf,
  nameOf,
  pointsOf,
  type Wording,
} from '../../../words/score-words.ts';

export const BANDS = ['strong', 'some', 'little'] as const;
export type Band = (typeof BANDS)[number];

/** Cells by how strongly they go with recommending; in each band those with most room first. */
export function cellsByBand({ scores, details }: ReleasedGroup): ReadonlyMap<Band, ScoreName[]> {
  const cells = details?.drivers?.cells ?? [];
  const pointsIn = (cell: ScoreName) => scores[cell]?.points?.value ?? 100;
  return new Map(
    BANDS.map((band) => [
      band,
      cells
        .filter((driver) => driver.band === band)
        .map(({ cell }) => cell)
        .toSorted((a, b) => pointsIn(a) - pointsIn(b)),
    ]),
  );
}

/**
 * Where to look first: what scores lowest of all that goes strongly with recommending, and what may
 * score as low, as their intervals overlap.
 */
export function leverSentence(words: Wording, group: ReleasedGroup): string {
  const [first, ...others] = cellsByBand(group).get('strong') ?? [];
  const lowest = first === undefined ? undefined : group.scores[first];
  if (first === undefined || lowest?.points == null) return words.t('drivers.noLever');
  const lever = words.t('drivers.lever', {
    cell: nameOf(words, first),
    score: pointsOf(words, lowest.points),
    between: between(words, lowest.interval),
  });
  const asLow = others.filter(
    (other) => (group.scores[other]?.interval.low ?? 100) <= lowest.interval.high,
  );
  if (asLow.length === 0) return lever;
  const cells = words.format.list(asLow.map((other) => nameOf(words, other)));
  const also = words.t('drivers.alsoLow', { count: asLow.length, cells });
  return `${lever} ${also.charAt(0).toLocaleUpperCase(words.language)}${also.slice(1)}`;
}

/** So many are told at once; the others are a press away. */
const TOP = 3;

/** The strongest links, in bands, each with the score of its cell. */
export function topDrivers(words: Wording, group: ReleasedGroup): string[] {
  const cells = cellsByBand(group);
  return BANDS.flatMap((band) => (cells.get(band) ?? []).map((cell) => ({ band, cell })))
    .slice(0, TOP)
    .map(({ band, cell }) => {
      const score = group.scores[cell];
      return words.t('drivers.one', {
        cell: labelOf(words, cell),
        link: words.t(`driverLink.${band}`),
        score: score === undefined ? words.t('unit.notTold') : measureOf(words, score),
      });
    });
}
