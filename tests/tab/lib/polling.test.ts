import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Heard, startPolling } from '../../../tab/src/lib/polling.ts';

const PACE = { every: 1000, atMost: 30_000 };

/** A clock that is moved by hand, and looks that are answered by hand. */
function byHand() {
  let now = 0;
  const due: { at: number; act: () => void }[] = [];
  const looks: { at: number; answer: (heard: Heard | 'broken') => void }[] = [];
  const clock = {
    after: (milliseconds: number, act: () => void) => {
      const one = { at: now + milliseconds, act };
      due.push(one);
      return () => void due.splice(due.indexOf(one), due.includes(one) ? 1 : 0);
    },
  };
  const look = () =>
    new Promise<Heard>((resolve, reject) => {
      looks.push({
        at: now,
        answer: (heard) => (heard === 'broken' ? reject(new Error(heard)) : resolve(heard)),
      });
    });
  return {
    polling: startPolling(look, PACE, clock),
    /** When each look began. */
    began: () => looks.map(({ at }) => at),
    hear: async (heard: Heard | 'broken') => {
      looks.at(-1)?.answer(heard);
      await new Promise((resolve) => setImmediate(resolve));
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const one of due.filter(({ at }) => at <= now)) {
        due.splice(due.indexOf(one), 1);
        one.act();
      }
    },
    waiting: () => due.map(({ at }) => at - now),
  };
}

test('looks at once, and then at its pace until there is no more', async () => {
  const hand = byHand();
  expect(hand.began()).toEqual([0]);
  await hand.hear('more');
  hand.pass(999);
  expect(hand.began()).toEqual([0]);
  hand.pass(1);
  expect(hand.began()).toEqual([0, 1000]);
  await hand.hear('done');
  expect(hand.waiting()).toEqual([]);
  hand.polling.resume();
  expect(hand.began()).toEqual([0, 1000]);
});

test('never looks twice at the same time, however slow the answer', async () => {
  const hand = byHand();
  hand.pass(60_000);
  hand.polling.resume();
  expect(hand.began()).toEqual([0]);
  expect(hand.waiting()).toEqual([]);
});

test('waits twice as long after each fault, up to the limit, and as before once it hears', async () => {
  const hand = byHand();
  const waits: number[] = [];
  for (let fault = 0; fault < 7; fault++) {
    await hand.hear(fault === 3 ? 'broken' : 'fault');
    const [wait = 0] = hand.waiting();
    waits.push(wait);
    hand.pass(wait);
  }
  expect(waits).toEqual([2000, 4000, 8000, 16_000, 30_000, 30_000, 30_000]);
  await hand.hear('more');
  expect(hand.waiting()).toEqual([PACE.every]);
});

test('does not look while it is paused, and looks at once when it is resumed', async () => {
  const hand = byHand();
  await hand.hear('fault');
  hand.polling.pause();
  hand.pass(3_600_000);
  expect(hand.began()).toEqual([0]);
  hand.polling.resume();
  expect(hand.began()).toEqual([0, 3_600_000]);
});

test('hears what was under way when it was paused, and then waits for being resumed', async () => {
  const hand = byHand();
  hand.polling.pause();
  await hand.hear('more');
  expect(hand.waiting()).toEqual([]);
  hand.polling.resume();
  expect(hand.began()).toEqual([0, 0]);
});

test('a look that is resumed early is not followed by the one it was waiting for', async () => {
  const hand = byHand();
  await hand.hear('more');
  hand.pass(500);
  hand.polling.resume();
  hand.pass(500);
  expect(hand.began()).toEqual([0, 500]);
});

test('whatever happens, once stopped it looks no more', async () => {
  const step = fc.constantFrom('more', 'fault', 'pause', 'resume', 'pass' as const);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const hand = byHand();
      const run = async (what: (typeof steps)[number]) => {
        if (what === 'more' || what === 'fault') await hand.hear(what);
        else if (what === 'pass') hand.pass(2000);
        else hand.polling[what]();
      };
      for (const one of steps) await run(one);
      hand.polling.stop();
      const before = hand.began();
      for (const one of [...steps, 'resume', 'pass'] as const) await run(one);
      expect(hand.began()).toEqual(before);
      expect(hand.waiting()).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
