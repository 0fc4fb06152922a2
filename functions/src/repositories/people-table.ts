import { SURVEY_ROLES } from '@samenhang/shared/access/survey-role';
import { LANGUAGES } from '@samenhang/shared/languages';
import * as z from 'zod';
import type { Entity, TableStore } from '../ports/table-store.ts';
import { makePartition } from './batches.ts';
import { peoplePartition, personKey } from './keys.ts';

const row = z.object({
  Person: z.string(),
  Unit: z.string(),
  SurveyRole: z.enum(SURVEY_ROLES),
  Language: z.enum(LANGUAGES),
});

/** A member of the organisation as it is today; no name and no address is kept. */
export interface Person {
  /** Entra object id. */
  readonly id: string;
  readonly unit: string;
  readonly surveyRole: z.infer<typeof row>['SurveyRole'];
  readonly language: z.infer<typeof row>['Language'];
}

/** Table `People`: the organisation's members as of the last import. */
export function peopleRepository(store: TableStore) {
  return {
    find: async (tenant: string, person: string): Promise<Person | undefined> => {
      const entity = await store.get('People', personKey(tenant, person));
      return entity && toPerson(entity);
    },
    all: async (tenant: string): Promise<Person[]> => {
      const people: Person[] = [];
      for await (const entity of store.range('People', peoplePartition(tenant))) {
        people.push(toPerson(entity));
      }
      return people;
    },
    /** Makes the tenant's people exactly these. */
    replaceAll: (tenant: string, people: readonly Person[]) =>
      makePartition(
        store,
        'People',
        peoplePartition(tenant),
        people.map((person) => ({
          key: personKey(tenant, person.id),
          properties: {
            Person: person.id,
            Unit: person.unit,
            SurveyRole: person.surveyRole,
            Language: person.language,
          },
        })),
      ),
  };
}

function toPerson({ properties }: Entity): Person {
  const { Person, Unit, SurveyRole, Language } = row.parse(properties);
  return { id: Person, unit: Unit, surveyRole: SurveyRole, language: Language };
}
