import { SURVEY_ROLES, type SurveyRole } from '@samenhang/shared/access/survey-role';
import { ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { audienceKey, audiencePartition } from './keys.ts';

const row = z.object({ Unit: z.string(), SurveyRole: z.enum(SURVEY_ROLES) });

/** What a cycle holds fixed about a person, whatever happens to the organisation meanwhile. */
export interface AudienceMember {
  readonly unit: string;
  readonly surveyRole: SurveyRole;
}

/** Table `Audience`: who is invited to a cycle, frozen when it opened. */
export function audienceRepository(store: TableStore) {
  return {
    find: async (
      tenant: string,
      cycle: string,
      buckets: number,
      person: string,
    ): Promise<AudienceMember | undefined> => {
      const entity = await store.get('Audience', audienceKey(tenant, cycle, buckets, person));
      if (entity === undefined) return undefined;
      const { Unit, SurveyRole } = row.parse(entity.properties);
      return { unit: Unit, surveyRole: SurveyRole };
    },
    /** Everybody of one bucket: what they are, not who. */
    membersOf: async function* (
      tenant: string,
      cycle: string,
      bucket: number,
    ): AsyncIterable<AudienceMember> {
      for await (const { properties } of store.range(
        'Audience',
        audiencePartition(tenant, cycle, bucket),
      )) {
        const { Unit, SurveyRole } = row.parse(properties);
        yield { unit: Unit, surveyRole: SurveyRole };
      }
    },
    idsOf: idsReader(store),
    add: adder(store),
    /** Makes the audience exactly these; to be done before the cycle opens. */
    freeze: async (
      tenant: string,
      cycle: string,
      buckets: number,
      members: readonly (AudienceMember & { readonly id: string })[],
    ): Promise<Result<undefined, 'concurrent_writing'>> => {
      const rows = members.map(({ id, unit, surveyRole }) => ({
        key: audienceKey(tenant, cycle, buckets, id),
        properties: { Unit: unit, SurveyRole: surveyRole },
      }));
      for (let bucket = 0; bucket < buckets; bucket++) {
        const partition = audiencePartition(tenant, cycle, bucket);
        const inBucket = rows.filter(({ key }) => key.partitionKey === partition);
        const made = await makePartition(store, 'Audience', partition, inBucket);
        if (!made.ok) return made;
      }
      return ok(undefined);
    },
  };
}

/** Adds people; whoever is in it already stays as they are. */
const adder =
  (store: TableStore) =>
  async (
    tenant: string,
    cycle: string,
    buckets: number,
    joined: readonly (AudienceMember & { readonly id: string })[],
  ): Promise<void> => {
    for (const { id, unit, surveyRole } of joined) {
      const key = audienceKey(tenant, cycle, buckets, id);
      const properties = { Unit: unit, SurveyRole: surveyRole };
      // That they are there already is what was wanted.
      await store.transact('Audience', [{ kind: 'create', key, properties }]);
    }
  };

/** The Entra object ids of everybody of one bucket. */
const idsReader = (store: TableStore) =>
  async function* (tenant: string, cycle: string, bucket: number): AsyncIterable<string> {
    const partition = audiencePartition(tenant, cycle, bucket);
    for await (const { key } of store.range('Audience', partition)) yield key.rowKey;
  };
