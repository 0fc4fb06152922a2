import { describe, expect, test } from '@jest/globals';
import {
  isOver,
  isPastKeeping,
  isRevealDue,
  type Review,
} from '@samenhang/shared/reviews/review-state';
import { reveal, steer } from '@samenhang/shared/reviews/steer';
import { REVIEW_STEPS, type ReviewStep, stepsOf } from '@samenhang/shared/reviews/steps';
import { takePart } from '@samenhang/shared/reviews/take-part';
import { ALL_STEPS, BEGUN, begun, later } from './model.ts';

const at = (step: ReviewStep, more: Partial<Review> = {}): Review => ({
  ...begun(),
  step,
  ...more,
});
const stepTo = (review: Review, step: ReviewStep) => steer(review, { kind: 'step', step }, BEGUN);

describe('the steps of a review', () => {
  test('are all seven where there is something to look back on, and to guess', () => {
    expect(ALL_STEPS).toEqual([...REVIEW_STEPS]);
  });
  test('look back only on open actions, and guess only what is shown', () => {
    const bare = stepsOf({ hasOpenActions: false, hasResult: false });
    expect(bare).toEqual(['gathering', 'discuss', 'decide', 'done']);
    const looking = stepsOf({ hasOpenActions: true, hasResult: false });
    expect(looking).toEqual(['gathering', 'lastTime', 'discuss', 'decide', 'done']);
  });
  test.each(
    REVIEW_STEPS.flatMap((from) => REVIEW_STEPS.map((to): [ReviewStep, ReviewStep] => [from, to])),
  )(
    'from %s to %s goes one on, or one back, and never back into guessing or out of the end',
    (from, to) => {
      const [one, other] = [REVIEW_STEPS.indexOf(from), REVIEW_STEPS.indexOf(to)];
      const isNeighbour = other === one + 1 || (other === one - 1 && to !== 'predict');
      const may = from === to || (from !== 'done' && isNeighbour);
      expect(stepTo(at(from), to).ok).toBe(may);
    },
  );
});

describe('the reveal', () => {
  const counting = stepTo(at('predict'), 'reveal');
  const review = counting.ok ? counting.value : begun();

  test('comes three seconds after it was asked for, and is asked for once', () => {
    expect(review).toMatchObject({ step: 'predict', revealAt: later(3000), version: 2 });
    expect(steer(review, { kind: 'step', step: 'reveal' }, later(1000))).toEqual({
      ok: true,
      value: review,
    });
  });
  test('is due at that very moment, and not a millisecond before', () => {
    expect([isRevealDue(review, later(2999)), isRevealDue(review, later(3000))]).toEqual([
      false,
      true,
    ]);
    const told = { spread: 'told', gap: { cell: 'x', why: 'lagging' } } as const;
    expect(reveal(review, told, later(2999))).toBe(review);
    expect(reveal(review, told, later(3000))).toMatchObject({
      ...told,
      step: 'reveal',
      revealAt: null,
    });
  });
  test('is not called off, and nothing is steered before it was written', () => {
    const back = { kind: 'step', step: 'lastTime' } as const;
    expect(steer(review, back, later(1000)).ok).toBe(false);
    expect(steer(review, { kind: 'takeOver', by: 'bo' }, later(3000)).ok).toBe(false);
  });
  test('takes a guess until then, and none after', () => {
    const part = { kind: 'guess', guess: { coherence: 50, lags: null } } as const;
    expect(takePart(review, undefined, part, later(2999)).ok).toBe(true);
    expect(takePart(review, undefined, part, later(3000))).toEqual({
      ok: false,
      error: { code: 'step_over' },
    });
  });
});

describe('a review', () => {
  test('is of last time once it is done, or after twelve hours', () => {
    const hours = (count: number) => later(count * 3_600_000);
    expect(isOver(at('decide'), hours(12))).toBe(false);
    expect(isOver(at('decide'), later(12 * 3_600_000 + 1))).toBe(true);
    expect(isOver(at('done'), BEGUN)).toBe(true);
    expect([isPastKeeping(begun(), hours(23.9)), isPastKeeping(begun(), hours(24))]).toEqual([
      false,
      true,
    ]);
  });
  test('that is left is ended from any step, once, and names nobody then', () => {
    for (const step of REVIEW_STEPS) {
      const ended = steer(at(step, { revealAt: BEGUN }), { kind: 'end' }, later(1));
      expect(ended).toMatchObject({ ok: true, value: { step: 'done' } });
    }
    const done = stepTo(at('decide'), 'done');
    expect(done).toMatchObject({ ok: true, value: { steeredBy: null } });
  });
  test('takes nothing of anybody once it is done', () => {
    expect(takePart(at('done'), undefined, { kind: 'here' }, BEGUN).ok).toBe(false);
  });
  test('where nothing may be shown takes no guess', () => {
    const bare = begun(stepsOf({ hasOpenActions: false, hasResult: false }));
    const guess = { kind: 'guess', guess: { coherence: 1, lags: null } } as const;
    expect(takePart(bare, undefined, guess, BEGUN).ok).toBe(false);
    expect(steer(bare, { kind: 'gap', cell: 'x' }, BEGUN)).toMatchObject({
      value: { gap: { cell: 'x', why: 'chosen' } },
    });
  });
  test('has its gap chosen only once the result is there to be seen', () => {
    expect(steer(at('predict'), { kind: 'gap', cell: 'x' }, BEGUN).ok).toBe(false);
    expect(steer(at('discuss'), { kind: 'gap', cell: 'x' }, BEGUN).ok).toBe(true);
  });
});
