import { LIMITS } from '@samenhang/functions/ports/limits';
import type { Operation, TableStore } from '@samenhang/functions/ports/table-store';
import type { Person } from '@samenhang/functions/repositories/people-table';
import { packEnvelope } from '@samenhang/functions/sealing/response-envelope';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import type { Services } from '@samenhang/functions/use-cases/services';
import { oraclePersons } from './oracle.ts';
import { cyclePlan, hrAdmin, NOON, TENANT, unwrap } from './organisation.ts';
import { INSTRUMENT } from './response.ts';
import { wideOrganisation } from './wide-organisation.ts';

/** A cycle over a wide organisation, with an answer of everybody. */
export async function openAnsweredCycle(
  services: Services,
  store: TableStore,
  cycle: string,
  { people, teams }: { readonly people: number; readonly teams: number },
): Promise<void> {
  const organisation = wideOrganisation(teams, people);
  unwrap(await importOrganisation(services, hrAdmin(), organisation));
  unwrap(await planCycle(services, hrAdmin(), cyclePlan(cycle)));
  unwrap(await openCycle(services, hrAdmin(), cycle));
  await sealAnswers(services, store, cycle, organisation.people);
}

/**
 * Has everybody submit: sealed and placed by the product's own sealer and keys, but a hundred a
 * transaction and without the fence, as one submit after the other takes a sync of the disk each.
 * One in four writes a comment.
 */
async function sealAnswers(
  services: Services,
  store: TableStore,
  cycle: string,
  people: readonly Person[],
): Promise<void> {
  const { sealer, launch } = unwrap(await services.launched.find(TENANT, cycle));
  const bodies = oraclePersons();
  const waiting = new Map<number, Operation[]>();
  for (const [number, { id, unit, surveyRole }] of people.entries()) {
    const shard = services.responses.shardOf(TENANT, cycle, unit, launch.shards);
    const key = services.responses.keyOf(shard, sealer.tagOf(id));
    const body = bodies[number % bodies.length];
    const packed = packEnvelope(
      INSTRUMENT,
      {
        unit,
        surveyRole,
        revision: id.slice(0, 16),
        latest: { submissionId: id, state: 'submitted' },
        submitted: {
          answers: body?.answers ?? {},
          outcomes: { 'OUT-REC': number % 11, 'OUT-HELP': 1 + (number % 5) },
          comments: number % 4 === 0 ? { 'OPEN-1': `Minder overleg, zegt ${number}.` } : {},
          savedAt: NOON,
        },
      },
      [],
    );
    const batch = waiting.get(shard.shard) ?? [];
    batch.push({ kind: 'create', key, properties: { Envelope: sealer.seal(key, packed) } });
    waiting.set(shard.shard, batch);
    if (batch.length < LIMITS.operations) continue;
    unwrap(await store.transact('Responses', batch));
    waiting.delete(shard.shard);
  }
  for (const batch of waiting.values()) unwrap(await store.transact('Responses', batch));
}
