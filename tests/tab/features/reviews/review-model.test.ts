import { describe, expect, test } from '@jest/globals';
import en from '@samenhang/shared/instruments/conversation/1.0.0.en.json';
import { PILLARS } from '@samenhang/shared/instruments/vocabulary';
import { CELL_SCORES } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import { byVotes } from '../../../../tab/src/features/reviews/model/by-votes.ts';
import { dayOf, decisionsOf } from '../../../../tab/src/features/reviews/model/decision-draft.ts';
import {
  BANDS,
  bandOf,
  draftOf,
  guessOf,
  isSkipped,
  SKIPPED,
} from '../../../../tab/src/features/reviews/model/guess-draft.ts';
import { isProposed } from '../../../../tab/src/features/reviews/model/offers.ts';
import { comesBackOn } from '../../../../tab/src/features/reviews/model/plan-text.ts';
import { whatLags } from '../../../../tab/src/features/reviews/model/what-lags.ts';
import { offersOf } from '../../../../tab/src/pages/review/offers-of-result.ts';
import { INSTRUMENT } from '../../../builders/response.ts';
import { actionView, HABIT, STEP, WHOLE } from '../../review-views.ts';

const points = fc.integer({ min: 0, max: 100 });

describe('a guess', () => {
  test('stands in its fields as it is kept', () => {
    const guess = fc.record({
      coherence: fc.option(points),
      lags: fc.option(fc.constantFrom(...PILLARS)),
    });
    fc.assert(fc.property(guess, (given) => expect(guessOf(draftOf(given))).toEqual(given)));
    expect(guessOf(draftOf(null))).toEqual(SKIPPED);
    expect(isSkipped(SKIPPED)).toBe(true);
  });

  test.each(['101', '-1', '12.5', '1e2', 'ten', '1000'])('%s is no number of the scale', (text) => {
    expect(guessOf({ coherence: text, lags: 'none' })).toBeUndefined();
  });

  test('of every number lies in one of five bands, which its middle stands for', () => {
    fc.assert(
      fc.property(points, (guess) => {
        const around = BANDS.filter(({ low, high }) => guess >= low && guess <= high);
        expect(around).toEqual([bandOf(guess)]);
      }),
    );
    for (const band of BANDS) expect(bandOf(band.middle)).toBe(band);
  });
});

describe('what lies behind a gap', () => {
  const pillar = { kind: 'pillar', score: 'structure', behind: 9 } as const;
  const cell = { kind: 'cell', score: 'connect.culture', behind: 9 } as const;

  test.each(CELL_SCORES)('is said of %s where the result says so, and nowhere else', (name) => {
    const [theme = '', of = ''] = name.split('.');
    const ofPillar = of === 'structure' ? en.pillarLags.structure.sentence : undefined;
    expect(whatLags(en, name, pillar)).toBe(ofPillar);
    const ofTheme = theme === 'connect' ? en.mismatch.connect.sentence : undefined;
    expect(whatLags(en, name, cell)).toBe(ofTheme);
    expect(whatLags(en, name, null)).toBeUndefined();
  });
});

const own = (text: string) => ({ what: { kind: 'own', text }, cell: null }) as const;

describe('what is decided', () => {
  const owner = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Noor' };
  const proposal = { id: 'p', ...own('Walk') };

  test.each([
    ['an owner', { proposal, owner: null, due: '2026-05-04' }],
    ['a day', { proposal, owner, due: '' }],
    ['a day that is still to come', { proposal, owner, due: '2026-03-01' }],
  ])('is nothing without %s', (_, draft) => {
    expect(decisionsOf([draft], '2026-03-02')).toBeNull();
  });

  test('is each thing with its owner and its day, today among them', () => {
    const draft = { proposal, owner, due: '2026-03-02' };
    const items = [{ ...own('Walk'), owner, due: '2026-03-02' }];
    expect(decisionsOf([draft], '2026-03-02')).toEqual({ items });
    expect(decisionsOf([], '2026-03-02')).toEqual({ items: [] });
  });

  test('has its day on the calendar of whoever writes it down', () => {
    expect(dayOf(new Date(2026, 2, 2, 23, 59))).toBe('2026-03-02');
  });

  test('comes back on the first day that something is due', () => {
    const due = ['2026-05-20', '2026-05-04'].map((day) => actionView({ due: day }));
    expect(comesBackOn(due)).toBe('2026-05-04');
    expect(comesBackOn([])).toBeUndefined();
  });
});

test('proposals stand as they were made, and by their votes once these are told', () => {
  const proposals = ['a', 'b', 'c'].map((id) => ({ id, ...own(id) }));
  const idsOf = (counts: { proposal: string; votes: number }[] | null) =>
    byVotes({ proposals, counts }).map(({ proposal, votes }) => [proposal.id, votes]);
  expect(idsOf(null)).toEqual(['a', 'b', 'c'].map((id) => [id, null]));
  const counts = [
    { proposal: 'c', votes: 4 },
    { proposal: 'b', votes: 1 },
  ];
  expect(idsOf(counts)).toEqual([
    ['c', 4],
    ['b', 1],
    ['a', 0],
  ]);
});

describe('what can be proposed', () => {
  const offers = (group: typeof WHOLE.group, picks: readonly string[] = []) =>
    offersOf(INSTRUMENT, group, picks);

  test('is what the unit chose, steps that fit its answers, and habits that are recognised', () => {
    if (STEP === undefined || HABIT === undefined) throw new Error('an empty bank');
    const [picks, steps] = offers(WHOLE.group, [STEP.id, HABIT.id, 'gone']);
    const step = { kind: 'step', item: STEP.id };
    const habit = { kind: 'habit', habit: HABIT.id, change: 'stop' };
    expect(picks?.offers.map(({ what }) => what)).toEqual([step, habit]);
    expect(steps?.offers.every(({ cell, what }) => cell !== null && what.kind === 'step')).toBe(
      true,
    );
  });

  test('of too few people is any habit of the bank', () => {
    const [, steps, habits] = offers(null);
    expect(steps?.offers).toEqual([]);
    expect(habits?.offers).toHaveLength(INSTRUMENT.habits.length);
  });

  test('is no longer offered once it is proposed', () => {
    const proposed = offers(WHOLE.group).flatMap((group) => group.offers);
    const list = proposed.map((offer, place) => ({ id: String(place), ...offer }));
    expect(proposed.every((offer) => isProposed(list, offer))).toBe(true);
    expect(isProposed(list, own('Walk'))).toBe(false);
    expect(isProposed([{ id: 'x', ...own('Walk') }], own('Walk'))).toBe(true);
  });
});
