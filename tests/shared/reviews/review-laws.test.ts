// What holds of every review, whatever people do in which order.
import { expect, test } from '@jest/globals';
import { isShown } from '@samenhang/shared/reviews/review-state';
import { type OwnInput, takePart } from '@samenhang/shared/reviews/take-part';
import fc from 'fast-check';
import { type Event, emptyRoom, evening, next, partEvent, type Room, roomsOf } from './model.ts';

const RUNS = { numRuns: 300 };
const pairs = (rooms: readonly Room[]) =>
  rooms.slice(1).map((after, at) => [rooms[at] ?? after, after] as const);

test('the version grows by one with every change, and with nothing else', () => {
  fc.assert(
    fc.property(evening, (events) => {
      for (const [before, after] of pairs(roomsOf(events))) {
        const grown = after.review.version - before.review.version;
        expect(grown).toBe(after.review === before.review ? 0 : 1);
      }
    }),
    RUNS,
  );
});

test('before the reveal nothing of what was guessed is in what people share', () => {
  fc.assert(
    fc.property(evening, (events) => {
      for (const { review } of roomsOf(events)) {
        if (!isShown(review)) expect([review.spread, review.gap]).toEqual([null, null]);
      }
    }),
    RUNS,
  );
});

test('it is revealed once: what was shown stays shown, and what it showed stays the same', () => {
  fc.assert(
    fc.property(evening, (events) => {
      for (const [before, after] of pairs(roomsOf(events))) {
        if (!isShown(before.review)) continue;
        expect(isShown(after.review)).toBe(true);
        expect(after.review.spread).toBe(before.review.spread);
      }
    }),
    RUNS,
  );
});

test('after the countdown nobody’s guess changes, also where nobody has looked yet', () => {
  const guessesOf = ({ inputs }: Room) => [...inputs].map(([who, { guess }]) => [who, guess]);
  fc.assert(
    fc.property(evening, fc.array(partEvent, { minLength: 1 }), (events, late) => {
      for (const room of roomsOf(events)) {
        const { revealAt } = room.review;
        const isLate = revealAt !== null && room.review.step === 'predict';
        if (!isLate && !isShown(room.review)) continue;
        const at = { ...room, now: revealAt ?? room.now };
        const last = roomsOf(late, at).at(-1) ?? at;
        const guessed = new Map([...last.inputs].filter(([, { guess }]) => guess !== null));
        expect(new Set(guessed.keys())).toEqual(
          new Set(guessesOf(room).flatMap(([who, guess]) => (guess === null ? [] : [who]))),
        );
        for (const [who, { guess }] of room.inputs) expect(last.inputs.get(who)?.guess).toBe(guess);
      }
    }),
    RUNS,
  );
});

test('counts are those of what people brought in', () => {
  const count = (inputs: Iterable<OwnInput>, of: (input: OwnInput) => boolean) =>
    [...inputs].filter(of).length;
  fc.assert(
    fc.property(evening, (events) => {
      for (const { review, inputs } of roomsOf(events)) {
        const all = [...inputs.values()];
        expect(review).toMatchObject({
          here: all.length,
          guessed: count(all, ({ guess }) => guess !== null),
          voted: count(all, ({ votes }) => votes.length > 0),
        });
      }
    }),
    RUNS,
  );
});

test('a vote that is closed stays closed, with the votes it had', () => {
  fc.assert(
    fc.property(evening, (events) => {
      for (const [before, after] of pairs(roomsOf(events))) {
        if (before.review.counts === null) continue;
        expect(after.review.counts).toBe(before.review.counts);
        expect(after.review.proposals).toBe(before.review.proposals);
      }
    }),
    RUNS,
  );
});

test('sent twice, by two devices or again after a fault, everything is as if it was sent once', () => {
  fc.assert(
    fc.property(evening, (events) => {
      const once = roomsOf(events).at(-1);
      const twice = roomsOf(
        events.flatMap((one): Event[] => (one.kind === 'part' ? [one, one] : [one])),
      );
      expect(twice.at(-1)).toEqual(once);
    }),
    RUNS,
  );
});

test('in which order different people come first does not matter', () => {
  fc.assert(
    fc.property(
      evening,
      fc.uniqueArray(partEvent, { selector: ({ who }) => who }),
      (events, parts) => {
        const room = roomsOf(events).at(-1) ?? emptyRoom();
        const one = parts.reduce(next, room);
        const other = parts.toReversed().reduce(next, room);
        expect(one.review).toEqual(other.review);
        expect(new Set(one.inputs)).toEqual(new Set(other.inputs));
      },
    ),
    RUNS,
  );
});

test('who writes over what they read loses nothing, in whichever order writes arrive', () => {
  // Each reads the review at some time and writes only over that version; who comes too late reads again.
  const tries = fc.array(fc.tuple(partEvent, fc.nat({ max: 3 })), { maxLength: 12 });
  fc.assert(
    fc.property(tries, (all) => {
      const rooms = [emptyRoom()];
      for (const [one, behind] of all) {
        const now = rooms.at(-1) ?? emptyRoom();
        const read = rooms.at(-1 - behind) ?? now;
        const { who, part } = one;
        const stale = takePart(read.review, read.inputs.get(who), part, read.now);
        const isOver = read.review.version === now.review.version;
        const written = isOver && stale.ok ? stale.value.review : next(now, one).review;
        rooms.push({ ...next(now, one), review: written });
      }
      expect(rooms.at(-1)).toEqual(all.map(([one]) => one).reduce(next, emptyRoom()));
    }),
    RUNS,
  );
});

test('these rooms come to every step, with votes closed and guesses shown', () => {
  const met = new Set<string>();
  fc.assert(
    fc.property(evening, (events) => {
      for (const { review } of roomsOf(events)) {
        met.add(review.step);
        if (review.counts !== null) met.add('closed');
        if (Array.isArray(review.spread) && review.spread.length > 2) met.add('guessed');
      }
    }),
    RUNS,
  );
  expect([...met].sort()).toEqual([
    'closed',
    'decide',
    'discuss',
    'done',
    'gathering',
    'guessed',
    'lastTime',
    'predict',
    'reveal',
  ]);
});
