import { err, ok, type Result } from '../result.ts';
import { CELL_SCORES, type ScoreName } from '../scoring/lattice.ts';
import { REST_FROM } from '../thresholds.ts';
import { type Difference, differencesOf, type Estimate } from './difference.ts';
import { estimateOf, type Measured } from './measured.ts';

/** How one score of a unit lies beside that of everybody else in the organisation. */
export interface RestDifference extends Difference {
  readonly score: ScoreName;
}

/**
 * `no_points`: five to nine answered, or the result is not the unit's own. `no_rest`: the unit is
 * the organisation, or so much of it that too few are left to compare with.
 */
export type RestRefusal = 'no_points' | 'no_rest';

/**
 * A unit's released points less those of the rest of the organisation, which follow from what was
 * released of both: (N·m − n·u)/(N − n), as sure as the organisation's less the unit's people. One
 * family of comparisons; nothing but the two records is used.
 * @example 60 for 20 of 100 people whose score is 50: the others have 47.5, the difference is 12.5.
 */
export function differencesFromRest(
  { record }: Pick<Measured, 'record'>,
  organisation: Pick<Measured, 'record'>,
  shown: readonly ScoreName[] = CELL_SCORES,
): Result<readonly RestDifference[], RestRefusal> {
  const [own, all] = [record.group, organisation.record.group];
  if (record.unit === organisation.record.unit || all === null) return err('no_rest');
  if (record.kind !== 'exact' || own === null) return err('no_points');
  if (all.n.atLeast - own.n.atMost < REST_FROM) return err('no_rest');
  const pairs = new Map<ScoreName, readonly [Estimate, Estimate]>();
  for (const score of shown) {
    const unit = own.scores[score] && estimateOf(own.scores[score]);
    const whole = all.scores[score] && estimateOf(all.scores[score]);
    if (!unit || !whole) continue;
    pairs.set(score, [unit, restOf(whole, all.n.atLeast, unit, own.n.atLeast)]);
  }
  return ok([...differencesOf(pairs)].map(([score, difference]) => ({ score, ...difference })));
}

function restOf(whole: Estimate, people: number, unit: Estimate, own: number): Estimate {
  const left = people - own;
  return {
    points: (people * whole.points - own * unit.points) / left,
    half: whole.half * Math.sqrt(people / left),
  };
}
