import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  followReview,
  type Look,
} from '../../../../tab/src/features/reviews/model/follow-review.ts';

/** A clock that is moved by hand, chance that is given, and looks that are answered by hand. */
function byHand(given: { pace?: number; random?: number; revealAt?: () => number | null } = {}) {
  let now = 0;
  let pace: number | null = given.pace ?? 4000;
  const due: { at: number; act: () => void }[] = [];
  const looks: { at: number; answer: (look: Look | 'broken') => void }[] = [];
  const faults: number[] = [];
  const follower = followReview(
    {
      look: () =>
        new Promise<Look>((resolve, reject) => {
          const answer = (look: Look | 'broken') =>
            look === 'broken' ? reject(new Error(look)) : resolve(look);
          looks.push({ at: now, answer });
        }),
      pace: () => pace,
      revealAt: given.revealAt ?? (() => null),
      onFaults: (count) => void faults.push(count),
    },
    {
      now: () => now,
      random: () => given.random ?? 0.5,
      after: (milliseconds, act) => {
        const one = { at: now + milliseconds, act };
        due.push(one);
        return () => void due.splice(due.indexOf(one), due.includes(one) ? 1 : 0);
      },
    },
  );
  return {
    follower,
    faults,
    began: () => looks.map(({ at }) => at),
    hear: async (look: Look | 'broken') => {
      looks.at(-1)?.answer(look);
      await new Promise((resolve) => setImmediate(resolve));
    },
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const one of due.filter(({ at }) => at <= now)) {
        due.splice(due.indexOf(one), 1);
        one.act();
      }
    },
    paceIs: (milliseconds: number | null) => {
      pace = milliseconds;
    },
    waiting: () => due.map(({ at }) => Math.round(at - now)),
  };
}

const HEARD: Look = { kind: 'heard' };
const FAULT: Look = { kind: 'fault' };

test('looks at once, and then at the pace of the step', async () => {
  const hand = byHand();
  expect(hand.began()).toEqual([0]);
  await hand.hear(HEARD);
  expect(hand.waiting()).toEqual([4000]);
  hand.pass(4000);
  hand.paceIs(1500);
  await hand.hear(HEARD);
  expect(hand.waiting()).toEqual([1500]);
});

test('rests where there is no pace, until somebody comes back', async () => {
  const hand = byHand();
  hand.paceIs(null);
  await hand.hear(HEARD);
  expect(hand.waiting()).toEqual([]);
  hand.paceIs(4000);
  hand.follower.nudge();
  await hand.hear(HEARD);
  expect(hand.began()).toEqual([0, 0]);
  expect(hand.waiting()).toEqual([4000]);
});

test.each([
  [0, 1200],
  [1, 1800],
])('waits a fifth less or more as chance %d has it', async (random, wait) => {
  const hand = byHand({ pace: 1500, random });
  await hand.hear(HEARD);
  expect(hand.waiting()).toEqual([wait]);
});

test('never looks twice at one time; what is asked for meanwhile comes right after', async () => {
  const hand = byHand();
  hand.follower.nudge();
  hand.follower.nudge();
  expect(hand.began()).toEqual([0]);
  hand.pass(300);
  await hand.hear(HEARD);
  expect(hand.began()).toEqual([0, 300]);
  await hand.hear(HEARD);
  expect(hand.waiting()).toEqual([4000]);
});

test('a nudge looks at once, in place of the look that was waited for', async () => {
  const hand = byHand();
  await hand.hear(HEARD);
  hand.pass(100);
  hand.follower.nudge();
  expect(hand.began()).toEqual([0, 100]);
  expect(hand.waiting()).toEqual([]);
});

test('waits twice as long after each fault, up to thirty seconds, and counts them', async () => {
  const hand = byHand();
  const waits: number[] = [];
  for (let fault = 0; fault < 7; fault++) {
    await hand.hear(fault === 3 ? 'broken' : FAULT);
    const [wait = 0] = hand.waiting();
    waits.push(wait);
    hand.pass(wait);
  }
  expect(waits).toEqual([1000, 2000, 4000, 8000, 16_000, 30_000, 30_000]);
  await hand.hear(HEARD);
  expect(hand.waiting()).toEqual([4000]);
  expect(hand.faults).toEqual([1, 2, 3, 4, 5, 6, 7, 0]);
});

test('however chance has it, no wait after a fault is longer than thirty seconds', async () => {
  const hand = byHand({ random: 1 });
  for (let fault = 0; fault < 8; fault++) {
    await hand.hear(FAULT);
    hand.pass(40_000);
  }
  await hand.hear(FAULT);
  expect(hand.waiting()).toEqual([30_000]);
});

test('leaves the server alone for as long as it asks', async () => {
  const hand = byHand();
  await hand.hear({ kind: 'fault', retryAfter: 45_000 });
  expect(hand.waiting()).toEqual([45_000]);
  hand.pass(45_000);
  await hand.hear({ kind: 'fault', retryAfter: 500 });
  expect(hand.waiting()).toEqual([2000]);
});

test.each([
  [0, 3000],
  [1, 3250],
])(
  'while everybody counts down, looks within a quarter of a second after it',
  async (random, at) => {
    const hand = byHand({ pace: 15_000, random, revealAt: () => 3000 });
    await hand.hear(HEARD);
    expect(hand.waiting()).toEqual([at]);
  },
);

test('a countdown that is over hurries nobody', async () => {
  const hand = byHand({ revealAt: () => -1 });
  await hand.hear(HEARD);
  expect(hand.waiting()).toEqual([4000]);
});

test('where there is nothing to look at it looks no more, whatever is asked', async () => {
  const hand = byHand();
  await hand.hear({ kind: 'over' });
  hand.follower.nudge();
  expect(hand.began()).toEqual([0]);
  expect(hand.waiting()).toEqual([]);
});

test('whatever happens, once stopped it looks no more', async () => {
  const step = fc.constantFrom('heard', 'fault', 'nudge', 'pass' as const);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const hand = byHand();
      const run = async (what: (typeof steps)[number]) => {
        if (what === 'heard' || what === 'fault') await hand.hear({ kind: what });
        else if (what === 'pass') hand.pass(2000);
        else hand.follower.nudge();
      };
      for (const one of steps) await run(one);
      hand.follower.stop();
      const before = hand.began();
      for (const one of [...steps, 'nudge', 'pass'] as const) await run(one);
      expect(hand.began()).toEqual(before);
      expect(hand.waiting()).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
