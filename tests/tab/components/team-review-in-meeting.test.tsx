import { webcrypto } from 'node:crypto';
import { TextEncoder } from 'node:util';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import type { ReviewView } from '@samenhang/shared/api/review';
import { LANGUAGES } from '@samenhang/shared/languages';
import { waitFor } from '@testing-library/react';
import { meetingHash } from '../../../tab/src/lib/meeting-hash.ts';
import { HomePage } from '../../../tab/src/pages/home/home-page.tsx';
import UnitPage from '../../../tab/src/pages/unit/unit-page.tsx';
import { type Answers, found, refused } from '../fake-backend.ts';
import { actionView, LEADS, reviewServer, reviewView, WHOLE } from '../review-views.ts';
import { cycleView } from '../views.ts';
import { showIn, showReview } from './shown-review.tsx';

const TENANT = '11111111-1111-4111-8111-111111111111';
const MEETING = 'MCMxOTptZWV0aW5nX2FiY0B0aHJlYWQudjIjMA==';
const PANEL = { frame: 'sidePanel', meetingId: MEETING } as const;
const STAGE = { frame: 'meetingStage', meetingId: MEETING } as const;
const START = `POST ${PATHS.unitReviews('spring', 'montage')}`;
const ME = {
  ...{ tenant: TENANT, unit: null, surveyRole: null, accessRoles: [], abilities: [] },
  ...{ managedUnits: [{ id: 'montage', name: 'Montage' }], language: null },
};

beforeAll(() => {
  for (const [name, value] of Object.entries({ crypto: webcrypto, TextEncoder })) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
});
afterEach(() => window.history.replaceState(null, '', '/'));

/** A home in a meeting with these reviews. */
async function meeting(items: readonly object[], more: Answers = {}): Promise<Answers> {
  const hash = await meetingHash(TENANT, MEETING);
  return {
    [PATHS.me()]: found(ME),
    [PATHS.cycles()]: found({ items: [cycleView({ abilities: ['readResults'] })] }),
    [PATHS.meetingReviews(hash)]: found({ items }),
    [PATHS.ownActions()]: found({ items: [] }),
    ...more,
  };
}

const listed = (given: object = {}) => ({
  ...{ id: 'r1', cycle: 'spring', unit: 'montage', unitName: 'Montage', step: 'predict' },
  ...{ startedAt: '2026-03-02T10:00:00.000Z', isOver: false },
  ...given,
});

const page = () => new URLSearchParams(window.location.search).get('page');

describe.each(LANGUAGES)('the panel of a meeting, in %s', (language) => {
  test('lists its reviews: one to join, and those of last time', async () => {
    const last = listed({ id: 'r0', isOver: true });
    const answers = await meeting([listed(), last]);
    const home = <HomePage page="home" withdrawn={false} />;
    const { t, words, screen } = await showIn(language, home, answers, { place: PANEL });
    const join = await screen.findByRole('link', {
      name: t('reviewMeeting.join', { unit: 'Montage' }),
    });
    expect(join.getAttribute('href')).toContain('review/r1');
    const date = words.format.date(last.startedAt);
    screen.getByRole('link', { name: t('reviewMeeting.last', { unit: 'Montage', date }) });
  });

  test('starts one of a unit that one manages, and goes to it', async () => {
    const answers = await meeting([], { [START]: found(reviewView()) });
    const home = <HomePage page="home" withdrawn={false} />;
    const shown = await showIn(language, home, answers, { place: PANEL });
    const { t, screen, user, bodies } = shown;
    await screen.findByText(t('reviewMeeting.none'));
    const name = t('reviewMeeting.startOf', { unit: 'Montage' });
    await user.click(screen.getByRole('button', { name }));
    await waitFor(() => expect(page()).toBe('review/r1'));
    expect(bodies()).toContainEqual({ meeting: MEETING });
  });

  test('says why none can be started where members may not see results', async () => {
    const answers = await meeting([], { [START]: refused('members_may_not_read') });
    const home = <HomePage page="home" withdrawn={false} />;
    const { t, screen, user } = await showIn(language, home, answers, { place: PANEL });
    const name = t('reviewMeeting.startOf', { unit: 'Montage' });
    await user.click(await screen.findByRole('button', { name }));
    expect((await screen.findByRole('alert')).textContent).toBe(t('reviewStart.refused'));
  });
});

describe.each(LANGUAGES)('in a meeting, in %s', (language) => {
  test.each(['forbidden', 'tenant_not_allowed'] as const)(
    'whoever is no member (%s) is told so, and not to ask HR',
    async (code) => {
      const answers = await meeting([], { [PATHS.me()]: refused(code) });
      const home = <HomePage page="home" withdrawn={false} />;
      const { t, screen } = await showIn(language, home, answers, { place: PANEL });
      expect((await screen.findByRole('alert')).textContent).toContain(t('fault.access.inMeeting'));
    },
  );
});

describe.each(LANGUAGES)('the stage of a meeting, in %s', (language) => {
  const guess = { coherence: 87, lags: 'culture' as const };
  const mine = { isHere: true, guess, votes: ['p0'] };
  const proposals: ReviewView['proposals'] = [
    { id: 'p0', what: { kind: 'own', text: 'Start on time' }, cell: null },
  ];
  const gap = { cell: 'connect.structure', why: 'surprise' } as const;
  const shared = { ...LEADS, mine, proposals, gap };
  const decisions = [actionView()];
  const steps: Partial<ReviewView>[] = [
    { step: 'gathering' },
    { step: 'predict' },
    { step: 'reveal' },
    { step: 'discuss' },
    { step: 'decide' },
    { step: 'decide', counts: [{ proposal: 'p0', votes: 2 }] },
    { step: 'done', decisions },
  ];

  test.each(steps)('shows of %j what is everybody’s, and nothing to press', async (step) => {
    const answers = reviewServer([reviewView({ ...shared, ...step })]);
    const { t, screen } = await showReview(language, answers, { place: STAGE });
    await waitFor(() => expect(screen.queryAllByRole('heading', { level: 2 })).not.toEqual([]));
    expect(screen.queryByText(t('reviewSteer.title'))).toBeNull();
    expect(screen.queryByText(t('reviewReveal.mineTitle'))).toBeNull();
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    expect(screen.queryAllByRole('slider')).toEqual([]);
    expect(screen.queryByRole('button', { name: t('reviewStage.share') })).toBeNull();
    expect(document.body.textContent).not.toContain('87');
  });

  test('says how to take part, and then the count alone', async () => {
    const views = [reviewView(), reviewView({ step: 'predict', version: 4 })];
    const { t, screen } = await showReview(language, reviewServer(views), { place: STAGE });
    screen.getByText(t('reviewGather.join'));
    window.dispatchEvent(new Event('online'));
    await screen.findByText(t('reviewGuess.counted', { guessed: 6, here: 9 }));
  });

  test('that the host opened without a review goes to the newest that is not over', async () => {
    const answers = await meeting([listed({ id: 'r0', isOver: true }), listed()]);
    const home = <HomePage page="home" withdrawn={false} />;
    await showIn(language, home, answers, { place: STAGE });
    await waitFor(() => expect(page()).toBe('review/r1'));
  });

  test('without any waits for one, and shows nothing of whoever shares it', async () => {
    const answers = await meeting([]);
    const home = <HomePage page="home" withdrawn={false} />;
    const { t, screen } = await showIn(language, home, answers, { place: STAGE });
    await screen.findByText(t('reviewStage.nothing'));
    expect(screen.queryByText(t('home.resultsTitle'))).toBeNull();
  });
});

describe.each(LANGUAGES)("a unit's result, in %s", (language) => {
  const answersFor = (abilities: (typeof WHOLE)['abilities'], more: Answers = {}) => ({
    ...reviewServer([]),
    [PATHS.cycles()]: found({ items: [cycleView({ abilities: ['readResults'] })] }),
    [PATHS.result('spring', 'montage')]: found({ ...WHOLE, abilities }),
    ...more,
  });
  const unit = <UnitPage page="unit" cycle="spring" unit="montage" />;

  test('starts a review for whoever may, outside a meeting too', async () => {
    const answers = answersFor(['startReview'], { [START]: found(reviewView()) });
    const { t, screen, user, bodies } = await showIn(language, unit, answers);
    // The whole result comes with it.
    const meeting = { name: t('unitPart.meeting') };
    await user.click(await screen.findByRole('button', meeting));
    const start = { name: t('reviewStart.start') };
    await user.click(await screen.findByRole('button', start));
    await waitFor(() => expect(page()).toBe('review/r1'));
    expect(bodies()).toContainEqual({});
  });

  test('offers none to anybody else', async () => {
    const { t, screen } = await showIn(language, unit, answersFor([]));
    await screen.findByRole('heading', { level: 1, name: 'Montage' });
    await screen.findByRole('button', { name: t('unitPart.share') });
    expect(screen.queryByRole('button', { name: t('unitPart.meeting') })).toBeNull();
  });
});
