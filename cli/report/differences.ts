import { type Comparison, compareOwn } from '@samenhang/shared/results/comparison';
import { familyOf } from '@samenhang/shared/results/difference-family';
import type { ScoreName } from '@samenhang/shared/scoring/lattice';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import { subtractTallies } from '@samenhang/shared/tallies/arithmetic';
import { narrowTally, type Tally } from '@samenhang/shared/tallies/tally';
import { toObject } from './names.ts';

/** Units against everyone else; one family of all teams, and one of the 12 cells of a department. */
export function reportDifferences(
  organisation: Tally,
  teams: ReadonlyMap<string, Tally>,
  departments: ReadonlyMap<string, Tally>,
) {
  const everyone = narrowTally(organisation, 'unit');
  const againstRest = (unit: Tally, name: ScoreName) =>
    compareOwn(unit, subtractTallies(everyone, unit), name);
  const overall = new Map<string, Comparison | null>(
    [...teams].map(([team, tally]) => [team, againstRest(tally, 'overall')]),
  );
  return {
    teams_vs_rest: toObject(familyOf(overall), ({ p, q }) => ({ p, bh: q })),
    dept_cells_vs_rest: toObject(departments, (department) => {
      const cells = new Map(CELL_SCORES.map((name) => [name, againstRest(department, name)]));
      return toObject(familyOf(cells), ({ difference, p, q }) => ({ diff: difference, p, bh: q }));
    }),
  };
}
