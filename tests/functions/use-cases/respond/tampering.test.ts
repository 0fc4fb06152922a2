import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Entity, Key } from '@samenhang/functions/ports/table-store';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { NOON, openCycleFor, principal, TENANT, unwrap } from '../../../builders/organisation.ts';
import { readAs, saveAs, withdrawAs } from '../../../builders/own-response.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';
import { responseBody } from '../../../builders/response.ts';

const DAMAGED = { ok: false, error: { code: 'response_damaged' } };
let platform: TestPlatform;
let services: Services;

const partition = (cycle: string) => `${TENANT}|${cycle}|000`;
const who = (person: number, cycle = 'mine') => ({ principal: principal(person), cycle });

async function rows(cycle = 'mine'): Promise<Entity[]> {
  const found: Entity[] = [];
  const { store } = platform;
  for await (const row of store.range('Responses', partition(cycle), { from: '-' }))
    found.push(row);
  return found;
}

async function only(cycle?: string): Promise<Entity> {
  const [row] = await rows(cycle);
  if (row === undefined) throw new Error('no response');
  return row;
}

/** Writes an envelope past the product, as somebody with the right to write the table could. */
async function put(key: Key, sealed: Entity['properties'][string] | undefined): Promise<void> {
  const present = await platform.store.get('Responses', key);
  const properties = { Envelope: sealed ?? '' };
  const operation = present
    ? ({ kind: 'replace', key, etag: present.etag, properties } as const)
    : ({ kind: 'create', key, properties } as const);
  unwrap(await platform.store.transact('Responses', [operation]));
}

const answer = async (person: number, cycle?: string) =>
  unwrap(
    await saveAs(services, {
      ...who(person, cycle),
      body: responseBody(),
      precondition: 'absent',
    }),
  );

async function expectDamaged(): Promise<void> {
  const body = responseBody();
  expect(await readAs(services, who(1))).toEqual(DAMAGED);
  expect(await withdrawAs(services, { ...who(1), revision: 'any' })).toEqual(DAMAGED);
  expect(await saveAs(services, { ...who(1), body, precondition: 'absent' })).toEqual(DAMAGED);
}

beforeEach(async () => {
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => NOON });
  await openCycleFor(services, 10, { id: 'mine' });
  await openCycleFor(services, 10, { id: 'other' });
  await answer(1);
});
afterEach(() => platform.close());

describe('somebody who can write the table is found out by', () => {
  test("another person's envelope in my row", async () => {
    const mine = await only();
    await answer(2);
    const theirs = (await rows()).find(({ key }) => key.rowKey !== mine.key.rowKey);
    await put(mine.key, theirs?.properties.Envelope);
    await expectDamaged();
  });

  test('my own envelope from another cycle', async () => {
    await answer(1, 'other');
    await put((await only()).key, (await only('other')).properties.Envelope);
    await expectDamaged();
  });

  test('a cut envelope, and an empty one', async () => {
    const { key, properties } = await only();
    const sealed = properties.Envelope;
    if (!(sealed instanceof Uint8Array)) throw new Error('not sealed');
    await put(key, sealed.slice(0, 1000));
    await expectDamaged();
    await put(key, new Uint8Array(0));
    await expectDamaged();
  });

  test('one flipped bit', async () => {
    const { key, properties } = await only();
    const sealed = properties.Envelope;
    if (!(sealed instanceof Uint8Array)) throw new Error('not sealed');
    const flipped = sealed.slice();
    flipped[500] = (flipped[500] ?? 0) ^ 4;
    await put(key, flipped);
    await expectDamaged();
  });

  test("another cycle's wrapped key: it unwraps nothing, and no answer is read or lost", async () => {
    const mine = await services.cycles.find(TENANT, 'mine');
    const other = await services.cycles.find(TENANT, 'other');
    if (mine?.cycle.launch === undefined || other?.cycle.launch === undefined) throw new Error();
    const wrappedDataKey = other.cycle.launch.wrappedDataKey ?? new Uint8Array();
    const swapped = { ...mine.cycle, launch: { ...mine.cycle.launch, wrappedDataKey } };
    unwrap(await services.cycles.replace(TENANT, swapped, mine.etag));
    const restarted = createServices({ ...platform, clock: () => NOON });
    const refused = { ok: false, error: { code: 'cycle_not_open' } };
    expect(await readAs(restarted, who(1))).toEqual(refused);
    const body = responseBody();
    expect(await saveAs(restarted, { ...who(1), body, precondition: 'absent' })).toEqual(refused);
    expect(await rows()).toHaveLength(1);
  });
});

test('an envelope moved to another shard of the same cycle does not open there', async () => {
  const { key, properties } = await only();
  const moved = { ...key, partitionKey: `${TENANT}|mine|001` };
  await put(moved, properties.Envelope);
  const found = await services.launched.find(TENANT, 'mine');
  const stored = await services.responses.find(moved);
  if (!found.ok || stored === undefined) throw new Error('nothing to open');
  expect(found.value.sealer.open(moved, stored.sealed)).toEqual({
    ok: false,
    error: 'envelope_damaged',
  });
  expect(found.value.sealer.open(key, stored.sealed)).toMatchObject({ ok: true });
});
