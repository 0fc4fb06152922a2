import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Entity, Table, TableStore } from '@samenhang/functions/ports/table-store';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import type { CloseMessage } from '@samenhang/functions/use-cases/closing/close-steps';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { sweepCycles } from '@samenhang/functions/use-cases/closing/sweep-cycles';
import { createServices } from '@samenhang/functions/use-cases/services';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { closeWholly } from '../builders/closing.ts';
import { inCopyOf } from '../builders/data-copies.ts';
import { CALL_FAULTS, type CallFault, failingPlatform } from '../builders/failing-platform.ts';
import {
  hrAdmin,
  NOON,
  openCycleFor,
  personId,
  principal,
  TENANT,
  unwrap,
} from '../builders/organisation.ts';
import { saveAs } from '../builders/own-response.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';
import { allAnswers, responseBody } from '../builders/response.ts';
import { answerOf } from './submit-of.ts';

const CYCLE = 'autumn-2026';
const PEOPLE = 24;
/** Every how many calls one meets a fault; in `npm run faults` each does. */
const STRIDE = Number(process.env.FAULT_STRIDE ?? 3);
const AFTER_LEASE_MS = 60_000;
/** More than any one fault can make necessary. */
const MOST_DELIVERIES = 100;

const { folder, remove } = temporaryDataFolder();
let whole: { published: string[]; calls: number };

beforeAll(async () => {
  const platform = openLocalPlatform(folder);
  const services = createServices({ ...platform, clock: () => NOON });
  await openCycleFor(services, PEOPLE);
  for (let person = 0; person < PEOPLE; person++) {
    const body = responseBody({
      answers: allAnswers(answerOf(person)),
      comments: { 'OPEN-2': `goed ${personId(person)}` },
    });
    const mine = { principal: principal(person), cycle: CYCLE };
    unwrap(await saveAs(services, { ...mine, body, precondition: 'absent' }));
  }
  await platform.store.close();
  whole = await inCopyOf(folder, async (copy) => {
    const counting = failingPlatform(copy, Number.POSITIVE_INFINITY, 'request_lost');
    await closeWholly(createServices({ ...counting, clock: () => NOON }), CYCLE);
    return { published: await published(copy.store), calls: counting.calls() };
  });
});
afterAll(remove);

describe('a close in which one call of the store or the key keeper fails', () => {
  test('publishes something to compare with', () => {
    expect(whole.published.length).toBeGreaterThan(PEOPLE);
    expect(whole.calls).toBeGreaterThan(40);
  });

  test.each(CALL_FAULTS)(
    '%s: publishes the same bytes, once, and leaves nothing else',
    async (fault) => {
      const offset = CALL_FAULTS.indexOf(fault) % STRIDE;
      for (let nth = offset; nth < whole.calls; nth += STRIDE) {
        expect({ nth, published: await closeWithFault(nth, fault) }).toEqual({
          nth,
          published: whole.published,
        });
      }
    },
    600_000,
  );
});

/** What is published after a close in which the `nth` call met the fault. */
function closeWithFault(nth: number, fault: CallFault): Promise<string[]> {
  return inCopyOf(folder, async (copy) => {
    const failing = failingPlatform(copy, nth, fault);
    let now = NOON.getTime();
    const start = () => createServices({ ...failing, clock: () => new Date(now) });
    let services = start();
    const startAnew = () => {
      failing.restart();
      // Longer than a lease: whoever held one is dead.
      now += AFTER_LEASE_MS;
      services = start();
    };
    let messages: CloseMessage[] = [];
    const attempt = async (work: () => Promise<CloseMessage[]>, again: CloseMessage[]) => {
      try {
        messages.push(...(await work()));
      } catch {
        messages.push(...again);
        startAnew();
      }
    };
    for (let delivery = 0; delivery < MOST_DELIVERIES; delivery++) {
      const state = await stateIn(copy.store);
      if (state === 'released') break;
      const message = messages.shift();
      if (message !== undefined) await attempt(() => runCloseStep(services, message), [message]);
      else if (state === 'open') {
        await attempt(async () => {
          const closing = await closeCycle(services, hrAdmin(), CYCLE);
          return closing.ok ? closing.value : [];
        }, []);
      } else {
        now += AFTER_LEASE_MS;
        await attempt(() => sweepCycles(services, [TENANT]), []);
      }
    }
    messages = [];
    return published(copy.store);
  });
}

async function stateIn(store: TableStore) {
  const entity = await store.get('Cycles', { partitionKey: TENANT, rowKey: CYCLE });
  return entity?.properties.State;
}

/**
 * Every row that is left of a released cycle, as text: releases and comments without the number of
 * their generation, of which there must be one, and whatever of answers and counts still lies there.
 */
async function published(store: TableStore): Promise<string[]> {
  expect(await stateIn(store)).toBe('released');
  const rows: string[] = [];
  const generations = new Set<number>();
  const note = async (table: Table, partition: string, generation?: number) => {
    for await (const entity of store.range(table, `${TENANT}|${CYCLE}|${partition}`)) {
      if (generation !== undefined) generations.add(generation);
      rows.push(`${table} ${partition.replace(/^\d/, '')} ${asText(entity)}`);
    }
  };
  for (let generation = 1; generation <= 4; generation++) {
    await note('Releases', `${generation}`, generation);
    for (const unit of ['org', 'team-a', 'team-b']) {
      await note('Comments', `${generation}|${unit}`, generation);
    }
  }
  await note('Responses', '000');
  await note('Partials', '000');
  expect(generations.size).toBe(1);
  return rows;
}

function asText({ key, properties }: Entity): string {
  const values = Object.entries(properties).map(([property, value]) => {
    const text = value instanceof Uint8Array ? Buffer.from(value).toString() : String(value);
    return `${property}=${text}`;
  });
  return `${key.rowKey} ${values.sort().join(' ')}`;
}
