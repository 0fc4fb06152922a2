import { PILLARS, type Pillar, THEMES } from '@samenhang/shared/instruments/vocabulary';
import type { ToldPillar } from '@samenhang/shared/reviews/proposed-gap';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import type { UnitReview, UnitSubject } from '../../repositories/review-rows.ts';
import { parseResult } from '../results/stored-result.ts';
import type { Uses } from '../services.ts';

type Told = ToldPillar<Pillar, UnitSubject['cell']>;

/** What was released of pillars and cells, of the unit whose result is shown. */
export async function toldPillars(
  services: Uses<'released' | 'releases'>,
  tenant: string,
  { cycle, unit, kind, of }: Pick<UnitReview, 'cycle' | 'unit' | 'kind' | 'of'>,
): Promise<Told[]> {
  const released = await services.released.find(tenant, cycle);
  if (released === undefined) return [];
  const shown = kind === 'parent' && of !== null ? of : unit;
  const body = await services.releases.find(released.release, shown);
  const scores = body === undefined ? undefined : parseResult(body).group?.scores;
  const pointsOf = (score: ScoreName) => scores?.[score]?.points?.value ?? null;
  return PILLARS.map((pillar) => ({
    pillar,
    score: pointsOf(pillar),
    cells: THEMES.map((theme) => {
      const cell = `${theme}.${pillar}` as const;
      return { cell, score: pointsOf(cell) };
    }),
  }));
}
