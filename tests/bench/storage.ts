import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { type FaultStore, faultStore } from '../builders/fault-store.ts';
import { NOON, openCycleFor, principal, unwrap } from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { azuritePlatform, sqlitePlatform, type TestPlatform } from '../builders/platforms.ts';
import { responseBody } from '../builders/response.ts';

const AT_ONCE = [1, 8, 32];
const ENVELOPE_BYTES = 2048;

/**
 * Sealed submits a second through the use case (a first submit each: audience and row read, one
 * transaction), beside a bare loop that appends the same bytes to a file and syncs after each.
 */
export async function benchStorage() {
  return {
    sqlite: await benchPlatform(await sqlitePlatform(), 3_000),
    azurite: await benchPlatform(await azuritePlatform(), 600),
  };
}

/** Storage transactions that one submit takes, counted over a hundred. */
export async function countTransactions(): Promise<number> {
  const platform = await sqlitePlatform();
  const store = faultStore(platform.store);
  const services = createServices({ ...platform, store, clock: () => NOON });
  await openCycleFor(services, 100);
  const before = store.counted.transactions;
  for (let person = 0; person < 100; person++) await submit(services, person);
  await platform.close();
  return (store.counted.transactions - before) / 100;
}

async function submit(services: Services, person: number): Promise<void> {
  const request = { principal: principal(person), cycle: 'autumn-2026' };
  const body = responseBody();
  unwrap(await saveAs(services, { ...request, body, precondition: 'absent' }));
}

async function benchPlatform(platform: TestPlatform, submits: number) {
  const store = faultStore(platform.store);
  const services = createServices({ ...platform, store, clock: () => NOON });
  await openCycleFor(services, submits * AT_ONCE.length + 100);
  let person = 0;
  const next = () => submit(services, person++);
  for (let warm = 0; warm < 100; warm++) await next();
  const bareAppendsPerSecond = bareLoop(join(platform.folder.path, 'bare'), submits);
  const atOnce = [];
  for (const concurrency of AT_ONCE) {
    atOnce.push({ concurrency, ...(await measure(store, submits, concurrency, next)) });
  }
  await platform.close();
  return {
    bareAppendsPerSecond,
    atOnce: atOnce.map((figures) => ({
      ...figures,
      ofBareLoop: round(figures.submitsPerSecond / bareAppendsPerSecond, 3),
    })),
  };
}

async function measure(
  { counted }: FaultStore,
  submits: number,
  concurrency: number,
  submit: () => Promise<void>,
) {
  const before = { ...counted };
  let left = submits;
  const started = performance.now();
  const worker = async () => {
    while (left-- > 0) await submit();
  };
  await Promise.all(Array.from({ length: concurrency }, worker));
  const seconds = (performance.now() - started) / 1000;
  return {
    submitsPerSecond: Math.round(submits / seconds),
    transactionsPerSubmit: round((counted.transactions - before.transactions) / submits, 3),
    pointReadsPerSubmit: round((counted.reads - before.reads) / submits, 3),
  };
}

function bareLoop(path: string, appends: number): number {
  const bytes = Buffer.alloc(ENVELOPE_BYTES, 1);
  const file = openSync(path, 'a');
  const started = performance.now();
  for (let append = 0; append < appends; append++) {
    writeSync(file, bytes);
    fsyncSync(file);
  }
  const seconds = (performance.now() - started) / 1000;
  closeSync(file);
  return Math.round(appends / seconds);
}

const round = (value: number, digits: number) => Number(value.toFixed(digits));
