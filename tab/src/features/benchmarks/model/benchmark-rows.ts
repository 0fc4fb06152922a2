import type { ReleasedGroup } from '@samenhang/shared/api/release';
import { SCORES, type ScoreName, SUMMARY_SCORES } from '@samenhang/shared/scoring/lattice';
import type { BenchmarkRow } from '../../../charts/benchmark-row.ts';
import { labelOf, measureOf, pointsOf, type Wording } from '../../../words/score-words.ts';
import { signedOf } from './change-words.ts';
import { type Comparators, placeOf } from './comparators.ts';

/** A strip for the whole, each theme and each pillar as far as they are held beside anything, and for each cell that stands out. */
export function benchmarkRows(
  words: Wording,
  group: ReleasedGroup,
  comparators: Comparators,
): BenchmarkRow[] {
  const standingOut = SCORES.filter(
    (score) => score.includes('.') && notesOf(words, comparators, score).length > 0,
  );
  // What is held beside nothing here would say no more than the overview does.
  return [...SUMMARY_SCORES, ...standingOut]
    .flatMap((score) => rowOf(words, group, comparators, score))
    .filter(({ marks, bands }) => marks.length + bands.length > 0);
}

function rowOf(
  words: Wording,
  group: ReleasedGroup,
  comparators: Comparators,
  score: ScoreName,
): BenchmarkRow[] {
  const own = group.scores[score];
  if (own === undefined) return [];
  const { marks, bands } = comparators;
  return [
    {
      key: score,
      label: labelOf(words, score),
      value: measureOf(words, own),
      notes: notesOf(words, comparators, score),
      own: { points: own.points?.value ?? null, ...own.interval },
      marks: marks.flatMap((mark) => {
        const place = placeOf(group, mark, score);
        if (place === undefined) return [];
        const { key, shape } = mark;
        return [{ key, shape, points: place.value, told: pointsOf(words, place) }];
      }),
      bands: bands.flatMap(({ key, look, bands: of }) =>
        of.filter((band) => band.score === score).map((band) => ({ ...band, key, look })),
      ),
    },
  ];
}

/** Only of what was flagged: everything else may be chance, and is not put into words. */
function notesOf(
  words: Wording,
  comparators: Comparators,
  score: ScoreName,
): BenchmarkRow['notes'] {
  return [...comparators.marks, ...comparators.bands].flatMap(({ key, short, differences }) => {
    const found = differences.find((one) => one.score === score && one.flagged);
    if (found === undefined || found.value === null) return [];
    const change = signedOf(words, found);
    return [{ key, text: words.t('benchmarks.against', { change, name: short }) }];
  });
}

/** What can be seen, for anyone who cannot see it: score by score, beside what. */
export function describeRows(
  { t, format }: Wording,
  rows: readonly BenchmarkRow[],
  { marks, bands }: Comparators,
): string {
  const names = new Map([...marks, ...bands].map(({ key, short }) => [key, short]));
  return rows
    .map(({ label, value, marks: at, bands: over }) => {
      const beside = [
        ...at.map(({ key, told }) => `${names.get(key)} ${told}`),
        ...over.map(
          ({ key, points }) => `${names.get(key)} ${points.map(format.number).join('–')}`,
        ),
      ];
      return t('benchmarks.described', { label, value, beside: beside.join(', ') });
    })
    .join(' ');
}
