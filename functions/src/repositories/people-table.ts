import { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
import { LANGUAGES } from '@samenhang/shared/languages';
import { ok, type Result } from '@samenhang/shared/result';
import * as z from 'zod';
import type { Entity, Key, TableStore } from '../ports/table-store.ts';
import { makePartition, type Row } from './batches.ts';
import { bucketsFor } from './buckets.ts';
import {
  bucketOf,
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
    /**
     * Makes a version's people exactly these, by id. Safe to do again after a crash. Rows are made for
     * one partition after the other, so that they never all lie in memory.
     */
    writeVersion: async (
      tenant: string,
      version: string,
      people: ReadonlyMap<string, Omit<Person, 'id'>>,
    ): Promise<Result<{ readonly buckets: number }, 'concurrent_writing'>> => {
      const buckets = bucketsFor(people.size);
      const members = Array.from({ length: buckets }, (): string[] => []);
      for (const id of people.keys()) members[bucketOf(id, buckets)]?.push(id);
      for (const [bucket, ids] of members.entries()) {
        const rows = ids.flatMap((id) =>
          toRows(personKey(tenant, version, buckets, id), id, people),
        );
        const partition = peoplePartition(tenant, version, bucket);
        const written = await makePartition(store, 'People', partition, rows);
        if (!written.ok) return written;
      }
      return ok({ buckets });
    },
    /** Makes a version's people nobody. */
    removeVersion: async (
      tenant: string,
      of: PeopleVersion,
    ): Promise<Result<undefined, 'concurrent_writing'>> => {
      for (const partition of partitionsOf(tenant, of)) {
        const removed = await makePartition(store, 'People', partition, []);
        if (!removed.ok) return removed;
      }
      return ok(undefined);
    },
  };
}

function partitionsOf(tenant: string, { version, buckets }: PeopleVersion): string[] {
  if (buckets === undefined) return [unversionedPeoplePartition(tenant)];
  return Array.from({ length: buckets }, (_, bucket) => peoplePartition(tenant, version, bucket));
}

function toRows(key: Key, id: string, people: ReadonlyMap<string, Omit<Person, 'id'>>): Row[] {
  const person = people.get(id);
  if (person === undefined) return [];
  const { unit, surveyRole, language } = person;
  return [
    { key, properties: { Person: id, Unit: unit, SurveyRole: surveyRole, Language: language } },
  ];
}

function toPerson({ properties }: Entity): Person {
  const { Person, Unit, SurveyRole, Language } = row.parse(properties);
  return { id: Person, unit: Unit, surveyRole: SurveyRole, language: Language };
}
