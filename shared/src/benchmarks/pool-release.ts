import type { Norm } from '../api/norm.ts';
import type { Segment } from '../api/segments.ts';
import { distributionDetail, SHARES_BELOW } from '../disclosure/detail-among-units.ts';
import { type PoolRefusal, poolRefusal } from '../disclosure/pool-refusal.ts';
import { DEFAULT_LANGUAGE, perLanguage } from '../languages.ts';
import { POOL_SOURCE, poolTitle, SEGMENT_TEXTS } from '../presentation/segment-texts.ts';
import { err, ok, type Result } from '../result.ts';
import { quantiles } from '../statistics/quantiles.ts';
import { EXACT_VIEW_FROM } from '../thresholds.ts';
import { POOL_SCORES, type PoolContribution, type PoolScore } from './pool-contribution.ts';

/** Contributions by organisation; `null` of one that left since, whose scores were forgotten. */
export type PastContributions = ReadonlyMap<string, PoolContribution | null>;

export interface PoolReleaseInput {
  readonly segment: Segment;
  /** As in `2027-Q1`. */
  readonly quarter: string;
  readonly instrumentVersion: string;
  /** Days between which every contribution was released, the same whoever contributes. */
  readonly period: Norm['passport']['period'];
  readonly contributions: ReadonlyMap<string, PoolContribution>;
  /** Those of every release of the segment before. */
  readonly earlier: readonly PastContributions[];
}

/**
 * A quarter's release of a segment of the pool, as a norm with its passport; the same whatever the
 * order of the contributions. Every score is a statistic of its own, so of each score at least five
 * organisations must differ from every earlier release. How many respondents there are is told by
 * the ten that each organisation has at least, as their number is not shared.
 */
export function composePoolRelease(input: PoolReleaseInput): Result<Norm, PoolRefusal> {
  const { segment, quarter, instrumentVersion, period, contributions } = input;
  const refusal = refusalOf(input);
  if (refusal !== null) return err(refusal);
  const organisations = contributions.size;
  return ok({
    id: `pool-${segment}-${quarter}`,
    title: perLanguage((language) => poolTitle(language, segment, quarter)),
    passport: {
      organisations,
      respondents: EXACT_VIEW_FROM * organisations,
      respondentsBound: 'orMore',
      period,
      sector: SEGMENT_TEXTS[DEFAULT_LANGUAGE].names[segment],
      instrumentVersion,
      source: POOL_SOURCE,
    },
    scores: Object.fromEntries(
      POOL_SCORES.map((score) => [score, distributionOf(valuesOf(contributions, score))]),
    ),
  });
}

function refusalOf({ contributions, earlier }: PoolReleaseInput): PoolRefusal | null {
  for (const score of POOL_SCORES) {
    const now = valuesOf(contributions, score);
    const before = earlier.map((release) => pastValues(release, now, score));
    const refusal = poolRefusal(now, before);
    if (refusal !== null) return refusal;
  }
  return null;
}

function valuesOf(contributions: ReadonlyMap<string, PoolContribution>, score: PoolScore) {
  return new Map([...contributions].map(([organisation, scores]) => [organisation, scores[score]]));
}

/**
 * An organisation that left and came back counts as unchanged, since what it contributed then was
 * forgotten: else a few could leave and come back so that one other's change showed.
 */
function pastValues(
  release: PastContributions,
  now: ReadonlyMap<string, number>,
  score: PoolScore,
): ReadonlyMap<string, number> {
  return new Map(
    [...release].map(([organisation, scores]) => [
      organisation,
      scores?.[score] ?? now.get(organisation) ?? 0,
    ]),
  );
}

function distributionOf(values: ReadonlyMap<string, number>) {
  const detail = distributionDetail(values.size);
  if (detail === 'none') throw new RangeError(`a distribution of ${values.size} organisations`);
  const points = quantiles([...values.values()], SHARES_BELOW[detail]).map(Math.round);
  return { kind: detail, organisations: values.size, points };
}
