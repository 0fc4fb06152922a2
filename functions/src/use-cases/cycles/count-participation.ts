import { takesAnswers } from '@samenhang/shared/cycles/life-cycle';
import { shownParticipation } from '@samenhang/shared/disclosure/shown-participation';
import { createUnitTree, subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import type { Participation } from '../../repositories/participation-table.ts';
import { unpackCounted } from '../../sealing/response-envelope.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';

/**
 * Counts, for every open cycle of a tenant, how many of each unit have answered, as far as that may
 * be shown while answers still come in. Nothing else of the answers is looked at or kept.
 */
export async function countParticipation(
  services: Uses<
    'audience' | 'clock' | 'cycles' | 'launched' | 'participation' | 'shards' | 'units'
  >,
  tenant: string,
): Promise<void> {
  const now = services.clock();
  for (const { cycle } of await services.cycles.all(tenant)) {
    if (!takesAnswers(cycle, now)) continue;
    const launched = await services.launched.find(tenant, cycle.id);
    if (!launched.ok) continue;
    const counted = await countCycle(services, launched.value, now);
    const written = await services.participation.replaceAll(tenant, cycle.id, counted);
    if (!written.ok) throw new Error('somebody else is counting participation');
  }
}

async function countCycle(
  services: Uses<'audience' | 'participation' | 'shards' | 'units'>,
  launched: LaunchedCycle,
  at: Date,
): Promise<Participation[]> {
  const { tenant, cycle, launch } = launched;
  const [units, before, turnout] = await Promise.all([
    services.units.all(tenant, launch.organisationVersion),
    services.participation.all(tenant, cycle.id),
    countDirect(services, launched),
  ]);
  const tree = createUnitTree(units.map(({ id, parent = null }) => ({ id, parent })));
  const shownBefore = new Map(before.map(({ unit, answered: shown }) => [unit, shown]));
  const invited = subtreeTotals(tree, turnout.invited);
  return [...shownParticipation(tree, turnout, shownBefore)].map(([unit, answered]) => {
    return { unit, answered, invited: invited.get(unit) ?? 0, at };
  });
}

/** People by the unit they belong to themselves. */
async function countDirect(
  services: Uses<'audience' | 'shards'>,
  { tenant, cycle, launch, sealer }: LaunchedCycle,
) {
  const answered = new Map<string, number>();
  const invited = new Map<string, number>();
  const add = (counts: Map<string, number>, unit: string) =>
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  for (let shard = 0; shard < launch.shards; shard++) {
    for await (const { key, sealed } of services.shards.all({ tenant, cycle: cycle.id, shard })) {
      const opened = sealer.open(key, sealed);
      // Closing tells HR of one that cannot be read; here it counts as none.
      const counted = opened.ok ? unpackCounted(opened.value) : undefined;
      if (counted !== undefined) add(answered, counted.unit);
    }
    for await (const { unit } of services.audience.membersOf(tenant, cycle.id, shard)) {
      add(invited, unit);
    }
  }
  return { answered, invited };
}
