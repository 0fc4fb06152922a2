import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import { createUnitTree } from '@samenhang/shared/disclosure/unit-tree';
import type { ReleaseInput } from '@samenhang/shared/releases/release-input';
import { mergeTallies } from '@samenhang/shared/tallies/arithmetic';
import { emptyTally, type Tally, withInvited } from '@samenhang/shared/tallies/tally';
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
  const invited = countInvited(folded);
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
    views: viewsOf(folded),
    organisation: withInvited(
      folded.map(({ organisation }) => organisation).reduce(mergeTallies),
      [...invited.values()].reduce((sum, people) => sum + people, 0),
    ),
    comments: folded.flatMap(({ comments }) => comments),
    named: units,
  };
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

/** A unit's invited people may be counted in any shard: the audience is spread by person. */
function countInvited(folded: readonly Counts[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { unit, people } of folded.flatMap(({ invited }) => invited)) {
    counts.set(unit, (counts.get(unit) ?? 0) + people);
  }
  return counts;
}

/** A unit's responses all lie in one shard, so there is one tally per role. */
function viewsOf(folded: readonly Counts[]): ReleaseInput['views'] {
  const views = new Map<string, Map<SurveyRole, Tally>>();
  for (const { unit, surveyRole, tally } of folded.flatMap(({ views }) => views)) {
    const roles = views.get(unit) ?? new Map<SurveyRole, Tally>();
    views.set(unit, roles.set(surveyRole, tally));
  }
  return views;
}
