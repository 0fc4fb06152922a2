// What a source says nothing of stays as it is: the role and the language of people, too.
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { SurveyRole } from '@samenhang/shared/access/survey-role';
import type { NewImport } from '@samenhang/shared/api/organisation';
import {
  checkedImport,
  committed,
  currentOrganisation,
  partsOf,
} from '../../../builders/imports.ts';
import { NOON, organisation, personId } from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';

const SIZE = 24;
/** By number: who had what before the file came. */
const BEFORE: Readonly<Record<number, SurveyRole>> = { 1: 'hr', 2: 'board', 3: 'manager' };

let platform: TestPlatform;
let services: Services;
beforeEach(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => NOON });
  await bringIn({ source: 'file' }, (number) => ({
    surveyRole: BEFORE[number] ?? 'staff',
    language: 'en',
  }));
});
afterEach(() => platform.close());

interface Said {
  readonly surveyRole: SurveyRole;
  readonly language?: 'en' | 'nl';
}

async function bringIn(asked: NewImport, said: (number: number) => Said, saysManagers = true) {
  const { units, people } = organisation(SIZE);
  const numbers = new Map(people.map((_, at) => [personId(at + 1), at + 1]));
  const parts = partsOf({
    units,
    people: people.map(({ id, unit }) => ({ id, unit, language: 'nl', surveyRole: 'staff' })),
  }).map((part) => ({
    ...part,
    ...(part.units && {
      units: part.units.map(({ managers, ...unit }) =>
        saysManagers ? { ...unit, managers } : unit,
      ),
    }),
    ...(part.people && {
      people: part.people.map(({ id, unit }) => ({ id, unit, ...said(numbers.get(id) ?? 0) })),
    }),
  }));
  const seen = await checkedImport(services, parts, asked);
  await committed(services, seen);
  return seen;
}

async function now(): Promise<Record<number, string>> {
  const { people } = await currentOrganisation(services);
  const of = new Map(people.map((person) => [person.id, person]));
  return Object.fromEntries(
    [1, 2, 3, 4].map((number) => {
      const { surveyRole = '', language = '' } = of.get(personId(number)) ?? {};
      return [number, `${surveyRole} ${language}`];
    }),
  );
}

test('a file without these columns changes nobody, and the preview says so', async () => {
  const asked = { source: 'file', unsaid: ['surveyRole', 'language'] } as const;
  const seen = await bringIn({ ...asked, unsaid: [...asked.unsaid] }, staff, false);
  expect(seen.counts).toMatchObject({ roleChanged: 0, languageChanged: 0, unchanged: SIZE });
  expect(await now()).toEqual({ 1: 'hr en', 2: 'board en', 3: 'manager en', 4: 'staff en' });
});

test('staff and managers follow from a column of managers; HR and board stay', async () => {
  const managing = (number: number): Said => ({ surveyRole: number === 4 ? 'manager' : 'staff' });
  const seen = await bringIn({ source: 'file', unsaid: ['surveyRole'] }, managing);
  expect(seen.counts).toMatchObject({ roleChanged: 2 });
  expect(await now()).toEqual({ 1: 'hr nl', 2: 'board nl', 3: 'staff nl', 4: 'manager nl' });
});

test('a file with the columns changes whom it says', async () => {
  await bringIn({ source: 'file' }, staff);
  expect(await now()).toEqual({ 1: 'staff nl', 2: 'staff nl', 3: 'staff nl', 4: 'staff nl' });
});

function staff(): Said {
  return { surveyRole: 'staff' };
}
