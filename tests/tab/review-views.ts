import type { ActionView, PlanView } from '@samenhang/shared/api/actions';
import { PATHS } from '@samenhang/shared/api/paths';
import type { ReviewView } from '@samenhang/shared/api/review';
import type { UnitResultView } from '@samenhang/shared/api/unit-result';
import { REVIEW_STEPS } from '@samenhang/shared/reviews/steps';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import fc from 'fast-check';
import { INSTRUMENT } from '../builders/response.ts';
import { type Answers, found, refused } from './fake-backend.ts';
import { withStatements } from './features/exports/cases.ts';
import { cycleView } from './views.ts';

export const [STEP] = INSTRUMENT.items.filter(({ axisStrengthening }) => axisStrengthening);
export const [HABIT] = INSTRUMENT.habits;
if (STEP === undefined || HABIT === undefined) throw new Error('an empty bank');

/** A review as somebody meets it who takes part, before anything has happened; say only what matters. */
export const reviewView = (given: Partial<ReviewView> = {}): ReviewView => ({
  ...{ id: 'r1', cycle: 'spring', unit: 'montage', unitName: 'Montage', kind: 'exact' },
  step: 'gathering',
  steps: ['gathering', 'predict', 'reveal', 'discuss', 'decide', 'done'],
  version: 3,
  startedAt: new Date().toISOString(),
  now: new Date().toISOString(),
  revealAt: null,
  ...{ maySteer: false, steeredBy: 'other', here: 9, guessed: 6, voted: 4 },
  mine: { isHere: true, guess: null, votes: [] },
  ...{ spread: null, gap: null, proposals: [], counts: null, decisions: null },
  ...given,
});

/** Whoever leads. */
export const LEADS = { maySteer: true, steeredBy: 'me' } as const;

const [whole] = fc.sample(withStatements, { numRuns: 1, seed: 7 });
const group = whole?.group;
const details = group?.details;
if (whole === undefined || !group || !details) throw new Error('no result');

const MATURITY = {
  ...{ level: 2, certainty: [98, 86, 31, 4], secure: true, aheadOfFoundations: [] },
};
/** Every score another one, around the middle and with limits. */
const scores = Object.fromEntries(
  SCORES.map((name, place) => {
    const value = 44 + ((place * 7) % 31);
    const interval = { low: value - 5, high: value + 5 };
    return [name, { points: { value, bound: 'exact' as const }, interval }];
  }),
);

/** A unit of ten or more, in which structure lags behind. */
export const WHOLE: UnitResultView = {
  ...whole,
  group: { ...group, scores, details: { ...details, maturity: MATURITY } },
  ladder: { holds: true, reproducibility: 92, scalability: 55 },
  ...{ unit: 'montage', name: 'Montage', of: 'montage', ofName: 'Montage', abilities: [] },
  headline: {
    ...whole.headline,
    overall: { points: { value: 58, bound: 'exact' }, interval: { low: 53, high: 63 } },
    coherence: {
      value: 61,
      interval: { low: 56, high: 66 },
      noGapDetectable: false,
      equallyLow: false,
    },
    lagging: { kind: 'pillar', score: 'structure', behind: 9, interval: { low: 4, high: 14 } },
  },
};

export const actionView = (given: Partial<ActionView> = {}): ActionView => ({
  ...{ id: 'a1', unit: 'montage', unitName: 'Montage', cell: null },
  what: { kind: 'own', text: 'Start on time' },
  owner: { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Noor Visser', hasLeft: false },
  ...{ isMine: true, due: '2026-05-04', state: 'open', cycle: 'autumn', review: null },
  changedAt: '2026-03-02T10:00:00.000Z',
  etag: '"a1"',
  ...given,
});

/** A server with one review, its result and its plan; `views` come one after the other, under the id of the first. */
export function reviewServer(
  views: readonly ReviewView[],
  about: { readonly result?: UnitResultView; readonly plan?: PlanView } = {},
  more: Answers = {},
): Answers {
  const left = [...views];
  const { result = WHOLE, plan = { mayChange: false, isFull: false, items: [] } } = about;
  const id = left[0]?.id ?? 'r1';
  const review = PATHS.review(id);
  const next = () => {
    const view = left.length > 1 ? left.shift() : left[0];
    return view === undefined ? refused('not_found') : found(view, `"${view.version}"`);
  };
  return {
    [review]: next,
    [`PUT ${PATHS.ownPart(id)}`]: found({}),
    [`PATCH ${review}`]: found({}),
    [`PUT ${PATHS.decisions(id)}`]: found({}),
    [PATHS.cycles()]: found({ items: [cycleView()] }),
    [PATHS.instrument('1.0.0')]: found(INSTRUMENT),
    [PATHS.result('spring', 'montage')]: found(result),
    [PATHS.picks('spring', 'montage')]: found({ items: [STEP?.id] }),
    [PATHS.plan('montage')]: found(plan),
    ...more,
  };
}

const DECIDED = [{ id: 'p0', what: { kind: 'own', text: 'Start on time' }, cell: null } as const];

/** A review in each of its steps, as whoever leads it meets it; its id is that of the step. */
export const EVERY_STEP: readonly ReviewView[] = [
  reviewView(),
  reviewView({ step: 'lastTime' }),
  reviewView({ step: 'predict' }),
  reviewView({
    step: 'reveal',
    mine: { isHere: true, guess: { coherence: 48, lags: 'culture' }, votes: [] },
    spread: {
      coherence: { n: 7, lowest: 20, median: 55, highest: 90, bands: [0, 2, 3, 1, 1] },
      lags: { n: 6, structure: 1, culture: 4, leadership: 1 },
    },
  }),
  reviewView({ step: 'discuss', gap: { cell: 'connect.structure', why: 'surprise' } }),
  reviewView({ step: 'decide', proposals: DECIDED }),
  reviewView({ step: 'done', decisions: [actionView()] }),
].map((view) => ({ ...view, ...LEADS, id: view.step, steps: [...REVIEW_STEPS] }));
