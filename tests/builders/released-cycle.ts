import { createCycleSealer, newDataKey } from '@samenhang/functions/sealing/cycle-sealer';
import { type FoldedShard, packFoldedShard } from '@samenhang/functions/sealing/folded-shard';
import { writeRelease } from '@samenhang/functions/use-cases/closing/write-release';
import type { LaunchedCycle } from '@samenhang/functions/use-cases/memory/launched-cycles';
import type { Services } from '@samenhang/functions/use-cases/services';
import { encodeAnswers } from '@samenhang/shared/scoring/answers';
import { createFold } from '@samenhang/shared/tallies/fold';
import { oraclePersons } from './oracle.ts';
import { cyclePlan, NOON, TENANT, unwrap } from './organisation.ts';
import { INSTRUMENT } from './response.ts';
import { wideOrganisation } from './wide-organisation.ts';

/** How many answers there are, and in how many teams. */
export interface CycleSize {
  readonly answers: number;
  readonly teams: number;
  /** Where one cycle comes after another. */
  readonly opensAt?: Date;
}

/**
 * Writes a cycle as closing leaves it, though its answers were never stored: they are folded here
 * as one shard, and the product makes and writes the release of that. Of the audience only those of
 * `members` are there, staff of the first team.
 */
export async function writeReleasedCycle(
  services: Services,
  id: string,
  size: CycleSize,
  members: readonly string[] = [],
  tenant = TENANT,
): Promise<void> {
  const organisationVersion = `version-${id}`;
  const { units } = wideOrganisation(size.teams, 0);
  unwrap(await services.units.writeVersion(tenant, organisationVersion, units));
  const audience = members.map((id) => ({ id, unit: 'team-0', surveyRole: 'staff' as const }));
  unwrap(await services.audience.freeze(tenant, id, 1, audience));
  const launch = { organisationVersion, invited: size.answers, shards: 1 };
  const sealer = createCycleSealer(tenant, id, newDataKey());
  const planned = cyclePlan(id);
  const opensAt = size.opensAt ?? planned.opensAt;
  const cycle = { ...planned, opensAt, state: 'closing', launch, closedAt: NOON } as const;
  const launched: LaunchedCycle = { tenant, cycle, launch, instrument: INSTRUMENT, sealer };
  const shard = { tenant, cycle: id, shard: 0 };
  unwrap(await services.partials.write(shard, sealer, packFoldedShard(foldAnswers(size))));
  await writeRelease(services, launched, { tenant, cycle: id, generation: 1 });
  unwrap(await services.partials.remove(shard));
  unwrap(await services.cycles.create(tenant, { ...cycle, state: 'released', generation: 1 }));
}

function foldAnswers({ answers, teams }: CycleSize): FoldedShard {
  const open = createFold(INSTRUMENT);
  const codes = oraclePersons().map(({ answers }) => encodeAnswers(INSTRUMENT, answers));
  const organisation = open('organisation');
  const folders = Array.from({ length: teams }, (_, team) => ({
    unit: `team-${team}`,
    all: open('unit'),
    staff: open('view'),
    manager: open('view'),
  }));
  for (let person = 0; person < answers; person++) {
    const team = folders[person % teams];
    const view = Math.floor(person / teams) % 10 === 0 ? team?.manager : team?.staff;
    for (const folder of [organisation, team?.all, view]) {
      folder?.add(codes[person % codes.length] ?? new Uint8Array(), { recommend: person % 11 });
    }
  }
  const people = Math.ceil(answers / teams);
  return {
    views: folders.flatMap(({ unit, staff, manager }) => [
      { unit, surveyRole: 'manager', tally: manager.finish() },
      { unit, surveyRole: 'staff', tally: staff.finish() },
    ]),
    units: folders.map(({ unit, all }) => ({ unit, tally: all.finish() })),
    organisation: organisation.finish(),
    invited: folders.map(({ unit }) => ({ unit, surveyRole: 'staff', people })),
    comments: [],
    rows: [],
  };
}
