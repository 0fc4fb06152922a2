import type { ReleaseRecord } from '../api/release.ts';
import { SUMMARY_SCORES } from '../scoring/lattice.ts';

/** What an organisation shares with the pool: these scores, in whole points, and nothing else. */
export const POOL_SCORES = SUMMARY_SCORES;
export type PoolScore = (typeof POOL_SCORES)[number];

/** Whole points 3..97, the bounds of what is released: one organisation counts like another. */
export type PoolContribution = Readonly<Record<PoolScore, number>>;

/** As released of the whole organisation; `null` unless all of these scores have points. */
export function contributionOf({ group }: ReleaseRecord): PoolContribution | null {
  const points = (score: PoolScore) => group?.scores[score]?.points?.value ?? Number.NaN;
  const contribution: PoolContribution = {
    overall: points('overall'),
    connect: points('connect'),
    perform: points('perform'),
    develop: points('develop'),
    progress: points('progress'),
    structure: points('structure'),
    culture: points('culture'),
    leadership: points('leadership'),
  };
  return Object.values(contribution).some(Number.isNaN) ? null : contribution;
}
