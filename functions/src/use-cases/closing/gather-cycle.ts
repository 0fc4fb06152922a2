import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import type { ReleaseInput } from '@samenhang/shared/releases/release-input';
import { mergeTallies } from '@samenhang/shared/tallies/arithmetic';
import { emptyTally, withInvited } from '@samenhang/shared/tallies/tally';
import type { Unit } from '../../repositories/units-table.ts';
import type { FoldedShard } from '../../sealing/folded-shard.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';
import { readFolded } from './fold-shard.ts';

/** All that was counted of a cycle, and its comments with the units they were written in. */
export interface GatheredCycle extends ReleaseInput {
  readonly comments: FoldedShard['comments'];
  /** The units of the tree, with their names. */
  readonly named: readonly Unit[];
}

/** Reads what the shards were folded to, one after the other, and adds it up. */
export async function gatherCycle(
  services: Uses<'partials' | 'units'>,
  launched: LaunchedCycle,
): Promise<GatheredCycle> {
  const { tenant, cycle, launch, instrument } = launched;
  const [units, folded] = await Promise.all([
    services.units.all(tenant, launch.organisationVersion),
    readAll(services, launched),
  ]);
  const byRole = countInvited(folded);
  const invited = new Map([...byRole].map(([unit, roles]) => [unit, total(roles.values())]));
  const byUnit = new Map(
    folded.flatMap(({ units }) => units.map(({ unit, tally }) => [unit, tally])),
  );
  const asked = new Set([...invited.keys(), ...byUnit.keys()]);
  return {
    instrument,
    tree: createUnitTree(units.map(({ id, parent = null }) => ({ id, parent }))),
    rules: cycle.rules,
    units: new Map(
      [...asked].map((unit) => [
        unit,
        withInvited(byUnit.get(unit) ?? emptyTally('unit'), invited.get(unit) ?? 0),
      ]),
    ),
    views: viewsOf(folded, byRole),
    ...ownStatementAnswers(cycle, folded),
    organisation: withInvited(
      folded.map(({ organisation }) => organisation).reduce(mergeTallies),
      total(invited.values()),
    ),
    comments: folded.flatMap(({ comments }) => comments),
    named: units,
  };
}

/** Of a cycle with own statements: what was answered to them, by unit. */
function ownStatementAnswers(
  cycle: LaunchedCycle['cycle'],
  folded: readonly Counts[],
): Pick<ReleaseInput, 'own'> {
  const statements = ownStatementsOf(cycle);
  if (statements.length === 0) return {};
  const units = folded.flatMap(({ own = [] }) =>
    own.map(({ unit, counts }) => [unit, counts] as const),
  );
  return { own: { ids: statements.map(({ id }) => id), units: new Map(units) } };
}

/** Without the marks of rows, of which there is one per response. */
type Counts = Omit<FoldedShard, 'rows'>;

async function readAll(services: Uses<'partials'>, launched: LaunchedCycle): Promise<Counts[]> {
  const { tenant, cycle, launch } = launched;
  const folded: Counts[] = [];
  for (let number = 0; number < launch.shards; number++) {
    const shard = { tenant, cycle: cycle.id, shard: number };
    const { rows: _, ...counts } = await readFolded(services, launched, shard);
    folded.push(counts);
  }
  return folded;
}

type PeopleByRole = ReadonlyMap<string, ReadonlyMap<SurveyRole, number>>;

/** A unit's invited people may be counted in any shard: the audience is spread by person. */
function countInvited(folded: readonly Counts[]): PeopleByRole {
  const counts = new Map<string, Map<SurveyRole, number>>();
  for (const { unit, surveyRole, people } of folded.flatMap(({ invited }) => invited)) {
    const roles = counts.get(unit) ?? new Map<SurveyRole, number>();
    counts.set(unit, roles.set(surveyRole, (roles.get(surveyRole) ?? 0) + people));
  }
  return counts;
}

/** A unit's responses all lie in one shard, so there is one tally per role. */
function viewsOf(folded: readonly Counts[], invited: PeopleByRole): ReleaseInput['views'] {
  const tallies = new Map(
    folded.flatMap(({ views }) =>
      views.map(({ unit, surveyRole, tally }) => [`${surveyRole} ${unit}`, tally]),
    ),
  );
  return new Map(
    [...invited].map(([unit, roles]) => [
      unit,
      new Map(
        [...roles].map(([role, people]) => [
          role,
          withInvited(tallies.get(`${role} ${unit}`) ?? emptyTally('view'), people),
        ]),
      ),
    ]),
  );
}

function total(people: Iterable<number>): number {
  return [...people].reduce((sum, one) => sum + one, 0);
}
