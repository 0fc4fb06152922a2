import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TABLES, type TableStore } from '@samenhang/functions/ports/table-store';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import type { CloseMessage } from '@samenhang/functions/use-cases/closing/close-steps';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { openCycle } from '@samenhang/functions/use-cases/cycles/open-cycle';
import { planCycle } from '@samenhang/functions/use-cases/cycles/plan-cycle';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import type { LocalPlatform } from '@samenhang/local/platform/local-platform';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { inCopyOf } from '../builders/data-copies.ts';
import { departments } from '../builders/departments.ts';
import { folderHolds, folderHoldsText } from '../builders/folder-search.ts';
import { cyclePlan, hrAdmin, NOON, principal, TENANT, unwrap } from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { INSTRUMENT, responseBody } from '../builders/response.ts';

const CYCLE = 'autumn-2026';
const UNPUBLISHED = 'Dit schreven alleen wij zessen';
const ORGANISATION = departments();
const { folder, remove } = temporaryDataFolder();

beforeAll(async () => {
  const platform = openLocalPlatform(folder);
  const services = servicesOf(platform);
  unwrap(await importOrganisation(services, hrAdmin(), ORGANISATION));
  unwrap(await planCycle(services, hrAdmin(), cyclePlan(CYCLE)));
  unwrap(await openCycle(services, hrAdmin(), CYCLE));
  await platform.store.close();
});
afterAll(remove);

const servicesOf = (platform: LocalPlatform) => createServices({ ...platform, clock: () => NOON });

/** Answers as unlike each other as can be: `number` written in base six, one digit per statement. */
function answersOf(number: number) {
  const digits = BigInt(number + 1) * 48_271_769_231n ** 2n;
  const answers = INSTRUMENT.items.map(({ id }, place) => {
    const digit = Number((digits / 6n ** BigInt(place % 22)) % 6n);
    return [id, digit === 0 ? ('dk' as const) : digit] as const;
  });
  return responseBody({
    answers: Object.fromEntries(answers) as ReturnType<typeof responseBody>['answers'],
    outcomes: { 'OUT-REC': number % 11 },
    comments: {
      'OPEN-1': `Wat ik kwijt wil is nummer ${number}`,
      // Too few to be published anywhere.
      ...(number < 6 && { 'OPEN-2': UNPUBLISHED }),
    },
  });
}

/** Everybody answers; `answerer` says whose set of answers each person gives. */
async function answerAll(services: Services, answerer: (person: number) => number): Promise<void> {
  for (const person of ORGANISATION.people.keys()) {
    const mine = { principal: principal(person), cycle: CYCLE, body: answersOf(answerer(person)) };
    unwrap(await saveAs(services, { ...mine, precondition: 'absent' }));
  }
}

/** Closes, and returns every message that was in a queue on the way. */
async function close(services: Services): Promise<CloseMessage[]> {
  const waiting = unwrap(await closeCycle(services, hrAdmin(), CYCLE));
  for (const message of waiting) waiting.push(...(await runCloseStep(services, message)));
  return waiting;
}

/** All that somebody finds who has every table, as text, row by row. */
async function everyRow(store: TableStore): Promise<string[]> {
  const partitions = partitionsOf();
  const rows: string[] = [];
  for (const table of TABLES) {
    for (const partition of partitions) {
      for await (const { key, properties } of store.range(table, partition)) {
        const values = Object.entries(properties).map(([name, value]) => {
          const text = value instanceof Uint8Array ? Buffer.from(value).toString() : value;
          return `${name}=${text}`;
        });
        rows.push(`${table} ${key.partitionKey} ${key.rowKey} ${values.sort().join(' ')}`);
      }
    }
  }
  return rows;
}

type Secret = readonly [name: string, bytes: Uint8Array];

/** Tags, and pieces of every envelope: a page of the file may be left with only a part of one. */
async function envelopePieces(store: TableStore): Promise<Secret[]> {
  const pieces: Secret[] = [];
  const rows = { from: '-' };
  for await (const { key, properties } of store.range(
    'Responses',
    `${TENANT}|${CYCLE}|000`,
    rows,
  )) {
    const { Envelope } = properties;
    if (!(Envelope instanceof Uint8Array)) throw new Error('not sealed');
    for (const at of [0, 500, 1500]) {
      pieces.push([`envelope ${key.rowKey} at ${at}`, Envelope.slice(at, at + 32)]);
    }
    pieces.push([`tag ${key.rowKey}`, Buffer.from(key.rowKey, 'utf16le').swap16()]);
  }
  return pieces;
}

function partitionsOf(): string[] {
  const units = ORGANISATION.units.map(({ id }) => id);
  return [
    TENANT,
    `${TENANT}|${CYCLE}`,
    `${TENANT}|${CYCLE}|000`,
    `${TENANT}|${CYCLE}|1`,
    ...units.map((unit) => `${TENANT}|${CYCLE}|1|${unit}`),
  ];
}

describe('somebody who has every table, queue message and file after a cycle was closed', () => {
  test('finds the same, to the byte, whoever of a group gave which answers', async () => {
    // Within each team and role everybody gives the answers of the next one.
    const swapped = (person: number) => {
      const { unit, surveyRole } = ORGANISATION.people[person] ?? {};
      const peers = [...ORGANISATION.people.entries()]
        .filter(([, other]) => other.unit === unit && other.surveyRole === surveyRole)
        .map(([number]) => number);
      return peers[(peers.indexOf(person) + 1) % peers.length] ?? person;
    };
    const finds = (answerer: (person: number) => number) =>
      inCopyOf(folder, async (platform) => {
        const services = servicesOf(platform);
        await answerAll(services, answerer);
        const messages = await close(services);
        return { rows: await everyRow(platform.store), messages };
      });
    const asTheyAre = await finds((person) => person);
    expect(await finds(swapped)).toEqual(asTheyAre);
    // And would find another, were the answers of different groups swapped: the test can tell.
    const last = ORGANISATION.people.length - 1;
    const acrossGroups = await finds((person) =>
      person === 1 ? last : person === last ? 1 : person,
    );
    expect(acrossGroups.rows).not.toEqual(asTheyAre.rows);
  });

  test('finds no answer, no sealed answer and no key in any file', async () => {
    await inCopyOf(folder, async (platform, copy) => {
      const services = servicesOf(platform);
      await answerAll(services, (person) => person);
      const stored = await services.cycles.find(TENANT, CYCLE);
      const secrets: Secret[] = [
        ...readdirSync(copy.keys).map(
          (name): Secret => [name, readFileSync(join(copy.keys, name))],
        ),
        ...(await envelopePieces(platform.store)),
        ['wrapped key', stored?.cycle.launch?.wrappedDataKey ?? new Uint8Array()],
      ];
      expect(secrets.length).toBeGreaterThan(4 * ORGANISATION.people.length);
      const found = () => secrets.filter(([, bytes]) => folderHolds(copy.path, bytes));
      expect(found().length).toBe(secrets.length);

      await close(services);
      expect(found()).toEqual([]);
      expect(readdirSync(copy.keys)).toEqual([]);
      expect(folderHoldsText(copy.path, 'Wat ik kwijt wil is nummer 7')).toBe(true);
      expect(folderHoldsText(copy.path, UNPUBLISHED)).toBe(false);
    });
  });
});
