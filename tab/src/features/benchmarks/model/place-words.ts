import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { between, type Wording } from '../../../words/score-words.ts';

type Units = BenchmarksView['units'];
type Placed = Pick<UnitResult, 'kind' | 'name' | 'group'>;

/** Where a unit lies among the published teams; a place only where they differ, else the true reason why not. */
export function placeText(
  words: Wording,
  { place, unitsDiffer, refusal }: Units,
  placed: Placed,
): string {
  const { t, format } = words;
  if (refusal !== null) return t(`unitsRefusal.${refusal}`);
  if (unitsDiffer === null) return t('benchmarks.tooFewUnits');
  if (!unitsDiffer) return t('benchmarks.noDifferenceFound');
  if (place === null) return withoutPlace(words, placed);
  return t('benchmarks.place', {
    rank: format.number(place.rank),
    between: between(words, place.interval),
  });
}

/** Every team whose own overall score is told in points has a place. */
function withoutPlace({ t }: Wording, { kind, name, group }: Placed): string {
  if (kind === 'pooled' || kind === 'parent') return t('benchmarks.noPlaceOther', { unit: name });
  if (group?.scores.overall?.points == null) return t('benchmarks.noPlaceFew');
  return t('benchmarks.noPlaceWhole', { unit: name });
}
