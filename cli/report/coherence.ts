import { unitCoherence } from '@samenhang/shared/results/unit-coherence';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import { covariancesOfMeans } from '@samenhang/shared/tallies/available-covariance';
import { cellBlock } from '@samenhang/shared/tallies/pair-block';
import { scoreMean } from '@samenhang/shared/tallies/read-scores';
import type { Tally } from '@samenhang/shared/tallies/tally';
import { COHERENCE_FROM } from '@samenhang/shared/thresholds';
import type { GroupTallies } from '../tally-groups.ts';
import { byName, teamsFrom } from './names.ts';

export function reportCoherence({ organisation, departments, teams }: GroupTallies) {
  const each = (units: ReadonlyMap<string, Tally>) =>
    byName([...units.keys()], (name) => {
      const unit = units.get(name);
      return unit === undefined ? null : coherenceOf(unit);
    });
  return {
    organisation: coherenceOf(organisation),
    departments: each(departments),
    teams: each(teamsFrom(teams, COHERENCE_FROM)),
  };
}

function coherenceOf(tally: Tally) {
  const means = new Map(CELL_SCORES.map((name) => [name, scoreMean(tally, name)]));
  const found = unitCoherence(means, covariancesOfMeans(cellBlock(tally)));
  if (!found.ok) return null;
  const { value, interval, rawSquare, bias, square, standardError, split } = found.value;
  return {
    cell_means: Object.fromEntries(means),
    D2_raw: rawSquare,
    bias,
    D2_adj: square,
    coherence_raw: Math.max(0, 100 - 2 * Math.sqrt(rawSquare)),
    coherence: value,
    se_D2: standardError,
    coherence_ci95: interval,
    pillar_part_D2: split?.pillar ?? null,
    mix_part_D2: split?.theme ?? null,
  };
}
