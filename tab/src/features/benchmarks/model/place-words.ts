import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import { between, type Wording } from '../../../words/score-words.ts';

type Units = BenchmarksView['units'];

/** Where a unit lies among the published teams; a place only where they differ. */
export function placeText(words: Wording, { place, unitsDiffer, refusal }: Units): string {
  const { t, format } = words;
  if (refusal !== null) return t(`unitsRefusal.${refusal}`);
  if (unitsDiffer === null) return t('benchmarks.tooFewUnits');
  if (!unitsDiffer) return t('benchmarks.noDifferenceFound');
  if (place === null) return t('benchmarks.noPlace');
  return t('benchmarks.place', {
    rank: format.number(place.rank),
    between: between(words, place.interval),
  });
}
