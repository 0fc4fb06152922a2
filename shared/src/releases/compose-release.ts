import type { ReleasedGroup, ReleaseRecord } from '../api/release.ts';
import { type Showing, showings } from '../disclosure/showing.ts';
import { respondents } from '../tallies/read-outcomes.ts';
import { emptyTally, type Tally } from '../tallies/tally.ts';
import { compareTeams, organisationRecord, placesOf, type Team } from './among-units.ts';
import { type Group, remainderGroup, roleGroups, unitGroup } from './group.ts';
import { histogramFamilies } from './histogram-families.ts';
import { ownFamilies } from './own-families.ts';
import { perceptionGaps } from './perception-gaps.ts';
import type { ReleaseInput } from './release-input.ts';
import { planRelease, type ReleasePlan } from './release-plan.ts';
import { ownWeights } from './released-drivers.ts';
import { releasedGroup, releasedRole } from './released-group.ts';
import { withOwn } from './released-own.ts';
import { meansAsTold, meansOf } from './released-scores.ts';
import { remembering } from './remembering.ts';
import { rollUp } from './rolled-up.ts';
import type { ShownHistograms } from './shown-histograms.ts';
import { type Yardstick, yardstickOf } from './yardstick.ts';

/**
 * What is stored and shown of every unit after a cycle closes, in the order of the tree: the same
 * records, to the byte, for the same input in any order. Nothing finer than what is shown is in
 * them, so that the store itself reveals nobody.
 */
export function composeRelease(input: ReleaseInput): ReleaseRecord[] {
  const { tree } = input;
  const plan = planRelease(input);
  const rolled = rollUp(tree, input.units, 'unit');
  const groupOf = remembering((unit) => unitGroup(plan, unit, tallyAt(rolled, unit)));
  const isTeam = (unit: string) =>
    tree.childrenOf(unit).every((child) => !plan.respondents.has(child));
  const teamUnits = [...plan.respondents].filter(isTeam);
  const yard = yardstickOf(
    input.instrument,
    teamUnits.map((unit) => tallyAt(rolled, unit)),
  );
  const teams = teamUnits.flatMap((unit): Team[] => {
    const group = groupOf(unit);
    const mean = meansAsTold(group, meansOf(group, yard)).get('overall') ?? null;
    return mean === null ? [] : [{ unit, tally: group.tally, n: group.n, mean }];
  });
  const all = compareTeams(teams);
  const places = placesOf(teams, all);
  const weights = ownWeights(groupOf(tree.root));
  const byRole = rolesOf(input, plan, yard);
  const shown = showings(tree, plan.respondents, plan);
  const restOf = remembering((unit) => remainderGroup(input, plan, rolled, unit));
  const groups = { unit: groupOf, rest: restOf, pooled: pooledIn(shown.values()) };
  const histograms = histogramFamilies(input, plan, groups);
  const own = ownFamilies(input, plan, groups);
  const whole = (group: Group, shown: ShownHistograms) =>
    releasedGroup(group, shown, yard, weights);
  const resultOf = results(
    (unit) => withOwn(whole(groupOf(unit), histograms.unit(unit)), own?.unit(unit)),
    (unit) => withOwn(whole(restOf(unit), histograms.rest(unit)), own?.rest(unit)),
  );
  return [...shown].map(([unit, showing]) => {
    const isRoot = unit === tree.root && plan.respondents.has(unit);
    return {
      unit,
      ...showing,
      group: resultOf(showing),
      byRole: byRole(unit),
      place: places.get(unit) ?? null,
      organisation: isRoot ? organisationRecord(teams, all, plan.told.get(unit) ?? 0, input) : null,
    };
  });
}

/** The units of which what is left is shown to somebody. */
function pooledIn(shown: Iterable<Showing>): ReadonlySet<string> {
  return new Set([...shown].flatMap(({ kind, of }) => (kind === 'pooled' ? of : [])));
}

/** The result that stands in a record: that of a parent stands in its own. */
function results(ofUnit: (unit: string) => ReleasedGroup, ofRest: (unit: string) => ReleasedGroup) {
  // All who are pooled in a unit see the same.
  const rests = new Map<string, ReleasedGroup>();
  return ({ kind, of }: Showing): ReleasedGroup | null => {
    if (kind === 'private' || kind === 'parent') return null;
    if (kind !== 'pooled') return ofUnit(of);
    const rest = rests.get(of) ?? ofRest(of);
    rests.set(of, rest);
    return rest;
  };
}

/** The record by role of every unit that has one. */
function rolesOf(input: ReleaseInput, plan: ReleasePlan, yard: Yardstick) {
  const groupsOf = roleGroups(input, plan);
  return (unit: string): ReleaseRecord['byRole'] => {
    if (!plan.roleViews.units.has(unit)) return null;
    const roles = groupsOf(unit)
      .filter(({ group }) => respondents(group.tally) > 0)
      .map(({ roles, group }) => ({ roles, group, released: releasedRole(group, yard) }));
    return {
      groups: roles.map(({ roles, released }) => ({ roles: [...roles], group: released })),
      gaps: perceptionGaps(roles, yard),
    };
  };
}

function tallyAt(tallies: ReadonlyMap<string, Tally>, unit: string): Tally {
  return tallies.get(unit) ?? emptyTally('unit');
}
