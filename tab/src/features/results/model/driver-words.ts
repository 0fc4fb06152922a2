import type { ReleasedGroup } from '@samenhang/shared/api/release';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { nameOf, pointsOf, type Wording } from '../../../lib/score-words.ts';

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

/** Where to look first: what goes strongly with recommending and leaves most room. */
export function leverSentence(words: Wording, group: ReleasedGroup): string {
  const [first] = cellsByBand(group).get('strong') ?? [];
  const points = first === undefined ? undefined : group.scores[first]?.points;
  if (first === undefined || points == null) return words.t('drivers.noLever');
  return words.t('drivers.lever', { cell: nameOf(words, first), score: pointsOf(words, points) });
}
