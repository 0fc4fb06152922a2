import { countVotes } from '@samenhang/shared/reviews/count-votes';
import { newReview, type Proposed, type Review } from '@samenhang/shared/reviews/review-state';
import { reveal, type SteeringAct, steer } from '@samenhang/shared/reviews/steer';
import { REVIEW_STEPS, stepsOf } from '@samenhang/shared/reviews/steps';
import { type OwnInput, type Part, takePart } from '@samenhang/shared/reviews/take-part';
import fc from 'fast-check';

export const BEGUN = new Date('2026-11-24T10:00:00.000Z');
export const later = (ms: number) => new Date(BEGUN.getTime() + ms);
export const ALL_STEPS = stepsOf({ hasOpenActions: true, hasResult: true });
export const begun = (steps = ALL_STEPS): Review => newReview(steps, 'ann', BEGUN);

const PROPOSALS: readonly Proposed[] = ['a', 'b', 'c'].map((id) => ({ id, what: id, cell: null }));

interface PartEvent {
  readonly kind: 'part';
  readonly who: string;
  readonly part: Part;
}

/** What happens in a room: somebody sends a part, or steers; or time passes. */
export type Event =
  | PartEvent
  | { readonly kind: 'steer'; readonly act: SteeringAct | { readonly kind: 'close' } }
  | { readonly kind: 'wait'; readonly ms: number };

/** A room: the review, what each person brought in, and what the clock says. */
export interface Room {
  readonly review: Review;
  readonly inputs: ReadonlyMap<string, OwnInput>;
  readonly now: Date;
}

export const emptyRoom = (steps = ALL_STEPS): Room => ({
  review: begun(steps),
  inputs: new Map(),
  now: BEGUN,
});

/** The next room; the same one where what was asked is refused. The clock reveals by itself. */
export function next(room: Room, event: Event): Room {
  const { review, inputs, now } = room;
  switch (event.kind) {
    case 'wait': {
      const at = new Date(now.getTime() + event.ms);
      const told = { spread: [...inputs.values()].map(({ guess }) => guess), gap: null };
      return { ...room, now: at, review: reveal(review, told, at) };
    }
    case 'part': {
      const taken = takePart(review, inputs.get(event.who), event.part, now);
      if (!taken.ok) return room;
      const { mine } = taken.value;
      return { ...room, review: taken.value.review, inputs: new Map(inputs).set(event.who, mine) };
    }
    case 'steer': {
      const { act } = event;
      const counts = countVotes(inputs.values());
      const steered = steer(
        review,
        act.kind === 'close' ? { kind: 'closeVote', counts } : act,
        now,
      );
      return steered.ok ? { ...room, review: steered.value } : room;
    }
  }
}

const coherence = fc.option(fc.integer({ min: 0, max: 100 }));
const lags = fc.option(fc.constantFrom('structure', 'culture', 'leadership'));
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.constant({ kind: 'here' } as const),
  fc.record({ kind: fc.constant('guess' as const), guess: fc.record({ coherence, lags }) }),
  fc.record({
    kind: fc.constant('votes' as const),
    votes: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'gone'), { maxLength: 3 }),
  }),
);
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('step' as const),
      step: fc.constantFrom(...REVIEW_STEPS),
    }),
  },
  fc.record({ kind: fc.constant('takeOver' as const), by: fc.constantFrom('ann', 'bo') }),
  fc.record({ kind: fc.constant('gap' as const), cell: fc.constantFrom('x', 'y') }),
  fc.record({ kind: fc.constant('proposals' as const), proposals: fc.subarray([...PROPOSALS]) }),
  fc.constant({ kind: 'close' } as const),
);
const person = fc.constantFrom('ann', 'bo', 'cas', 'dee');

export const partEvent: fc.Arbitrary<PartEvent> = fc.record({
  kind: fc.constant('part' as const),
  who: person,
  part,
});
const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: partEvent },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('steer' as const), act }) },
  fc.record({ kind: fc.constant('wait' as const), ms: fc.integer({ min: 0, max: 4000 }) }),
);
/** Long enough that many rooms come to their end: the steps in their order, with all else between. */
export const evening: fc.Arbitrary<Event[]> = fc
  .array(fc.array(event, { maxLength: 6 }), { minLength: 1, maxLength: 8 })
  .map((between) =>
    between.flatMap((events, at): Event[] => [
      ...events,
      { kind: 'steer', act: { kind: 'step', step: ALL_STEPS[at + 1] ?? 'done' } },
      { kind: 'wait', ms: 3000 },
    ]),
  );

/** Every room on the way, the first included. */
export function roomsOf(events: readonly Event[], first = emptyRoom()): Room[] {
  const rooms = [first];
  for (const one of events) rooms.push(next(rooms.at(-1) ?? first, one));
  return rooms;
}
