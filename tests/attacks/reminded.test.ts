import { expect, test } from '@jest/globals';
import { noticeMessage } from '@samenhang/functions/queues/notice-step-queue';
import { noticeRow } from '@samenhang/functions/repositories/notices-table';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { batchesOf } from '@samenhang/functions/use-cases/notices/recipients';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices } from '@samenhang/functions/use-cases/services';
import type { DataFolder } from '@samenhang/local/platform/data-folder';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { auditEntrySchema } from '@samenhang/shared/api/audit';
import { noticesSchema } from '@samenhang/shared/api/notices';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import fc from 'fast-check';
import * as z from 'zod';
import { inCopyOf } from '../builders/data-copies.ts';
import {
  cyclePlan,
  hrAdmin,
  organisation,
  personId,
  principal,
  TENANT,
  unwrap,
} from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { sqlitePlatform, temporaryDataFolder } from '../builders/platforms.ts';
import { responseBody } from '../builders/response.ts';
import { recordingNotifier, recordingStore, tellDue } from '../builders/sent-notices.ts';

const CYCLE = 'autumn-2026';
const OPENED = new Date('2026-11-02T09:00:00Z');
const TOLD = new Date('2026-11-02T09:15:00Z');
const REMINDED = new Date('2026-11-12T07:00:00Z');

type State = 'none' | 'draft' | 'submitted';
/** How many worlds are tried; `npm run attacks` may say more. */
const RUNS = Number(process.env.ATTACK_RUNS ?? 12);

/** A round over people of these languages, of whose opening everybody was told. */
async function openedFor(folder: DataFolder, languages: readonly Language[]) {
  const platform = openLocalPlatform(folder);
  let now = OPENED;
  const notifier = recordingNotifier();
  const services = createServices({ ...platform, notifier, clock: () => now });
  const { units, people } = organisation(languages.length);
  const speaking = people.map((one, place) => ({
    ...one,
    language: languages[place] ?? one.language,
  }));
  unwrap(await importOrganisation(services, hrAdmin(), { units, people: speaking }));
  unwrap(await planCycle(services, hrAdmin(), cyclePlan(CYCLE)));
  unwrap(await openCycle(services, hrAdmin(), CYCLE));
  await tellDue(services);
  now = TOLD;
  await tellDue(services);
  expect(notifier.told()).toHaveLength(languages.length);
  await platform.store.close();
}

/** All that a store and Microsoft 365 see of a reminder, where these have answered. */
function seenOf(folder: DataFolder, states: readonly State[]) {
  return inCopyOf(folder, async (platform) => {
    const answering = createServices({ ...platform, clock: () => TOLD });
    for (const [person, state] of states.entries()) {
      if (state === 'none') continue;
      const mine = { principal: principal(person), cycle: CYCLE };
      const body = responseBody({ state });
      unwrap(await saveAs(answering, { ...mine, body, precondition: 'absent' }));
    }
    const operations: string[] = [];
    const notifier = recordingNotifier();
    const store = recordingStore(platform.store, operations);
    await tellDue(createServices({ ...platform, store, notifier, clock: () => REMINDED }));
    return {
      operations,
      sizes: notifier.fed.map(({ recipients }) => recipients.length),
      calls: notifier.fed.map(({ recipients: _, ...told }) => told),
      told: notifier.told(),
    };
  });
}

/** What two worlds show of a reminder that differ only in who answered. */
async function bothSeen(languages: readonly Language[], worlds: readonly (readonly State[])[]) {
  const { folder, remove } = temporaryDataFolder();
  try {
    await openedFor(folder, languages);
    const seen = [];
    for (const states of worlds) seen.push(await seenOf(folder, states));
    return seen;
  } finally {
    remove();
  }
}

const language = fc.constantFrom(...LANGUAGES);
const state = fc.constantFrom<State>('none', 'draft', 'submitted');

/** Somebody of each language has not answered: nobody can be told nothing. */
function withOneLeft(languages: readonly Language[], states: readonly State[]): State[] {
  return states.map((state, place) =>
    languages.indexOf(languages[place] ?? 'en') === place ? 'none' : state,
  );
}

const people = (most: number) =>
  fc.array(fc.tuple(language, state, state), { minLength: 4, maxLength: most });

const remindedOf = (states: readonly State[]) =>
  states.flatMap((one, person) => (one === 'submitted' ? [] : [personId(person)]));

test('two stores that differ only in who answered see the same operations and the same calls', async () => {
  await fc.assert(
    fc.asyncProperty(people(14), async (all) => {
      const languages = all.map(([spoken]) => spoken);
      const worlds = ([1, 2] as const).map((which) =>
        withOneLeft(
          languages,
          all.map((one) => one[which]),
        ),
      );
      const [one, other] = await bothSeen(languages, worlds);
      expect(one?.calls.length).toBe(new Set(languages).size);
      expect(one?.operations).toEqual(other?.operations);
      expect(one?.calls).toEqual(other?.calls);
      expect([one?.told, other?.told]).toEqual(worlds.map(remindedOf));
    }),
    { numRuns: RUNS },
  );
});

test('and calls of the same sizes, where as many of each language answered', async () => {
  await fc.assert(
    fc.asyncProperty(people(12), async (all) => {
      const languages = all.map(([spoken]) => spoken);
      const first = withOneLeft(
        languages,
        all.map(([, given]) => given),
      );
      const [one, other] = await bothSeen(languages, [first, byOthers(languages, first)]);
      expect({ ...one, told: [] }).toEqual({ ...other, told: [] });
    }),
    { numRuns: RUNS },
  );
});

test('over several shards and calls, too', async () => {
  const languages = Array.from(
    { length: 2_100 },
    (_, person): Language => (person % 3 === 0 ? 'en' : 'nl'),
  );
  const answered = (of: number) =>
    languages.map((_, person): State => (person % 40 < of ? 'submitted' : 'none'));
  const [few, many] = await bothSeen(languages, [answered(1), answered(30)]);
  expect(few?.operations).toEqual(many?.operations);
  expect(few?.calls).toEqual(many?.calls);
  expect(few?.calls.length).toBeGreaterThan(20);
  expect(few?.sizes).not.toEqual(many?.sizes);
});

/** The same answers, in the reverse order of those who speak a language. */
function byOthers(languages: readonly Language[], states: readonly State[]): State[] {
  const given = new Map(
    LANGUAGES.map((one) => [one, states.filter((_, place) => languages[place] === one)]),
  );
  return states.map((own, place) => given.get(languages[place] ?? 'en')?.pop() ?? own);
}

test('as many calls as all of them would take, however many are left, and nobody twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(language, fc.boolean(), fc.boolean()), { minLength: 600, maxLength: 900 }),
      (people) => {
        const ids = people.map((_, number) => personId(number));
        const languages = new Map(
          people.flatMap(([spoken, , isThere], number) =>
            isThere ? [[personId(number), spoken] as const] : [],
          ),
        );
        const left = new Set(people.flatMap(([, out], number) => (out ? [] : [personId(number)])));
        const batches = batchesOf(ids, languages, (person) => !left.has(person));
        for (const one of LANGUAGES) {
          const all = [...languages].flatMap(([id, spoken]) => (spoken === one ? [id] : []));
          const told = all.filter((id) => left.has(id));
          const own = batches.filter((batch) => batch.language === one);
          expect(own).toHaveLength(Math.min(Math.ceil(all.length / 100), told.length));
          expect(own.flatMap(({ recipients }) => recipients).sort()).toEqual(told.sort());
          const sizes = own.map(({ recipients }) => recipients.length);
          expect(Math.max(0, ...sizes)).toBeLessThanOrEqual(100);
          expect(Math.max(0, ...sizes) - Math.min(...sizes, 100)).toBeLessThanOrEqual(1);
        }
      },
    ),
  );
});

/** Every name of a property that a JSON schema describes. */
function namesIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([name, inner]) => {
    const own = name === 'properties' && typeof inner === 'object' ? Object.keys(inner ?? {}) : [];
    return [...own, ...namesIn(inner)];
  });
}

/** What could hold a number of people, or name one. */
const TELLS = /count|number|recipient|person|people|member|tag|total|left|size|invited|answered/i;

test('nothing that is kept, queued, logged or answered of a notice has a place for a count or a person', () => {
  const names = new Set<string>();
  const ofLog = auditEntrySchema.options.filter(({ shape }) =>
    ['notice_sent', 'notices_planned'].includes(shape.action.value),
  );
  expect(ofLog).toHaveLength(2);
  for (const schema of [noticeRow, noticeMessage, noticesSchema, ...ofLog]) {
    for (const name of namesIn(z.toJSONSchema(schema))) names.add(name);
  }
  expect(names.has('Cursor') && names.has('notice') && names.has('items')).toBe(true);
  expect([...names].filter((name) => TELLS.test(name))).toEqual([]);
  // Of the one whole number, what it says: the part of the audience that comes next.
  const wholeNumbers = Object.entries(noticeRow.shape).filter(([, value]) =>
    JSON.stringify(z.toJSONSchema(value)).includes('"integer"'),
  );
  expect(wholeNumbers.map(([name]) => name)).toEqual(['Cursor']);
});

test('no byte of the store names anybody in a row of a notice, also halfway', async () => {
  const platform = await sqlitePlatform();
  let now = OPENED;
  const rows: string[] = [];
  const look = async () => {
    for await (const row of platform.store.range('Notices', `${TENANT}|${CYCLE}`)) {
      rows.push(JSON.stringify(row));
    }
  };
  const notifier = recordingNotifier(look);
  const services = createServices({ ...platform, notifier, clock: () => now });
  unwrap(await importOrganisation(services, hrAdmin(), organisation(9)));
  unwrap(await planCycle(services, hrAdmin(), cyclePlan(CYCLE)));
  unwrap(await openCycle(services, hrAdmin(), CYCLE));
  await tellDue(services);
  now = REMINDED;
  await tellDue(services);
  await look();
  await platform.close();
  expect(rows.some((row) => row.includes('"sending"'))).toBe(true);
  for (let person = 0; person < 9; person++) {
    expect(rows.join()).not.toContain(personId(person));
  }
});
