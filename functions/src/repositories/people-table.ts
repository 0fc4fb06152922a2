import { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
import { LANGUAGES } from '@samenhang/shared/languages';
import { ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Entity, TableStore } from '../ports/table-store.ts';
import { makePartition, type Row } from './batches.ts';
import { bucketsFor } from './buckets.ts';
import {
  peoplePartition,
  personKey,
  unversionedPeoplePartition,
  unversionedPersonKey,
} from './keys.ts';

const row = z.object({
  Person: z.string(),
  Unit: z.string(),
  SurveyRole: z.enum(SURVEY_ROLES),
  Language: z.enum(LANGUAGES),
});

/** A member of the organisation as of one version of it; no name and no address is kept. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly unit: string;
  readonly surveyRole: z.infer<typeof row>['SurveyRole'];
  readonly language: z.infer<typeof row>['Language'];
}

/** Which people are meant. */
export interface PeopleVersion {
  readonly version: string;
  /** In how many partitions they lie; absent where 0.1.0 kept them, in one without a version. */
  readonly buckets?: number;
}

/** Table `People`: the organisation's members by version; a version never changes once it is in force. */
export function peopleRepository(store: TableStore) {
  return {
    find: async (
      tenant: string,
      { version, buckets }: PeopleVersion,
      person: string,
    ): Promise<Person | undefined> => {
      const key =
        buckets === undefined
          ? unversionedPersonKey(tenant, person)
          : personKey(tenant, version, buckets, person);
      const entity = await store.get('People', key);
      return entity && toPerson(entity);
    },
    all: async function* (tenant: string, of: PeopleVersion): AsyncGenerator<Person> {
      for (const partition of partitionsOf(tenant, of)) {
        for await (const entity of store.range('People', partition)) yield toPerson(entity);
      }
    },
    /** Makes a version's people exactly these. Safe to do again after a crash. */
    writeVersion: async (
      tenant: string,
      version: string,
      people: readonly Person[],
    ): Promise<Result<{ readonly buckets: number }, 'concurrent_writing'>> => {
      const buckets = bucketsFor(people.length);
      const rows = new Map<string, Row[]>(
        partitionsOf(tenant, { version, buckets }).map((partition) => [partition, []]),
      );
      for (const person of people) {
        const made = toRow(tenant, version, buckets, person);
        rows.get(made.key.partitionKey)?.push(made);
      }
      for (const [partition, wanted] of rows) {
        const written = await makePartition(store, 'People', partition, wanted);
        if (!written.ok) return written;
      }
      return ok({ buckets });
    },
    /** Makes a version's people nobody. */
    removeVersion: async (tenant: string, of: PeopleVersion): Promise<void> => {
      for (const partition of partitionsOf(tenant, of)) {
        await makePartition(store, 'People', partition, []);
      }
    },
  };
}

function partitionsOf(tenant: string, { version, buckets }: PeopleVersion): string[] {
  if (buckets === undefined) return [unversionedPeoplePartition(tenant)];
  return Array.from({ length: buckets }, (_, bucket) => peoplePartition(tenant, version, bucket));
}

function toRow(
  tenant: string,
  version: string,
  buckets: number,
  { id, unit, surveyRole, language }: Person,
): Row {
  return {
    key: personKey(tenant, version, buckets, id),
    properties: { Person: id, Unit: unit, SurveyRole: surveyRole, Language: language },
  };
}

function toPerson({ properties }: Entity): Person {
  const { Person, Unit, SurveyRole, Language } = row.parse(properties);
  return { id: Person, unit: Unit, surveyRole: SurveyRole, language: Language };
}
