import { describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES } from '@samenhang/shared/languages';
import { MOST_OPEN_ACTIONS } from '@samenhang/shared/plan/full-plan';
import { REVIEW, SPREAD_FROM } from '@samenhang/shared/thresholds';
import { waitFor } from '@testing-library/react';
import type { Reply } from '../../../tab/src/lib/api-client.ts';
import ReviewPage from '../../../tab/src/pages/review/review-page.tsx';
import { found, OFFLINE, refused } from '../fake-backend.ts';
import { actionView, LEADS, reviewServer, reviewView, WHOLE } from '../review-views.ts';
import { showIn, showReview } from './shown-review.tsx';

const MINE = PATHS.ownPart('r1');

describe.each(LANGUAGES)('a review that begins, in %s', (language) => {
  test('says what will happen and who sees what, and counts who is here', async () => {
    const answers = reviewServer([reviewView({ here: 7 })]);
    const { t, screen } = await showReview(language, answers);
    screen.getByRole('heading', { level: 1, name: t('teamReview.title', { unit: 'Montage' }) });
    screen.getByText(t('reviewGather.guess'));
    screen.getByText(t('reviewGather.choose', { most: MOST_OPEN_ACTIONS }));
    screen.getByText(t('reviewGather.own'));
    screen.getByText(t('reviewGather.deleted', { hours: REVIEW.keptHours }));
    screen.getByText(t('reviewGather.spread', { from: SPREAD_FROM }));
    screen.getByText(t('teamReview.here', { count: 7 }));
    screen.getByText(t('teamReview.recording'));
  });

  test('tells whoever joins what will happen while the result is on its way, or cannot be had', async () => {
    let answer: (reply: Reply<unknown>) => void = () => {};
    const result = PATHS.result('spring', 'montage');
    const answers = {
      ...reviewServer([reviewView()]),
      [result]: () =>
        new Promise<Reply<unknown>>((resolve) => {
          answer = resolve;
        }),
    };
    const { t, screen } = await showReview(language, answers);
    screen.getByText(t('reviewGather.guess'));
    expect(screen.queryByRole('status', { name: t('app.loading') })).toBeNull();
    answer(refused('storage_unavailable'));
    await screen.findByRole('alert');
    screen.getByText(t('reviewGather.guess'));
  });

  test('shows how far it is, in words and as the current step of a list', async () => {
    const { t, screen } = await showReview(language, reviewServer([reviewView()]));
    const step = t('reviewStep.gathering');
    screen.getByText(t('teamReview.place', { number: 1, of: 6, step }));
    const current = screen.getAllByRole('listitem', { current: 'step' });
    expect(current.map((item) => item.getAttribute('aria-label'))).toEqual([step]);
  });

  test('shows nobody but whoever may lead how to lead', async () => {
    const { t, screen } = await showReview(language, reviewServer([reviewView()]));
    expect(screen.queryByText(t('reviewSteer.title'))).toBeNull();
    expect(screen.queryByRole('button', { name: t('reviewSteer.takeOver') })).toBeNull();
  });

  test('gives whoever leads a sentence to say, why, and the way on', async () => {
    const answers = reviewServer([reviewView(LEADS)]);
    const { t, screen, said, user, asked, bodies } = await showReview(language, answers);
    await screen.findByText(said.steps.gathering.say);
    screen.getByText(said.steps.gathering.why);
    const next = t('reviewSteer.next', { step: t('reviewStep.predict') });
    await user.click(screen.getByRole('button', { name: next }));
    await waitFor(() => expect(asked()).toContain(`PATCH ${PATHS.review('r1')}`));
    expect(bodies()).toContainEqual({ kind: 'step', step: 'predict' });
  });

  test('suggests minutes where a step has some', async () => {
    const { t, screen } = await showReview(
      language,
      reviewServer([reviewView({ ...LEADS, step: 'predict' })]),
    );
    const minutes = t('reviewSteer.minutes', { count: 2 });
    await screen.findByText(`${t('reviewSteer.say')} · ${minutes}`);
  });

  test('can be taken over by whoever may lead, and is led by nobody else', async () => {
    const answers = reviewServer([reviewView({ maySteer: true })]);
    const { t, screen, said, user, bodies } = await showReview(language, answers);
    await screen.findByText(t('reviewSteer.other'));
    expect(screen.queryByText(said.steps.gathering.say)).toBeNull();
    await user.click(screen.getByRole('button', { name: t('reviewSteer.takeOver') }));
    await waitFor(() => expect(bodies()).toContainEqual({ kind: 'takeOver' }));
  });

  test('says whose result it is where the unit has none of its own', async () => {
    const result = { ...WHOLE, kind: 'pooled' as const, of: 'productie', ofName: 'Productie' };
    const answers = reviewServer([reviewView({ kind: 'pooled' })], { result });
    const { t, screen } = await showReview(language, answers);
    screen.getByText(t('teamReview.whosePooled', { unit: 'Montage', of: 'Productie' }));
  });

  test('of too few people has nothing to guess, and says so', async () => {
    const steps = ['gathering', 'discuss', 'decide', 'done'] as const;
    const result = { ...WHOLE, kind: 'private' as const, group: null };
    const answers = reviewServer([reviewView({ kind: 'private', steps: [...steps] })], { result });
    const { t, screen } = await showReview(language, answers);
    screen.getByText(t('reviewGather.noGuess'));
    expect(screen.queryByText(t('reviewGather.guess'))).toBeNull();
  });
});

test('whoever comes is counted once, however often it is looked at', async () => {
  const isNew = reviewView({ mine: { isHere: false, guess: null, votes: [] } });
  const { asked } = await showReview('en', reviewServer([isNew, isNew, isNew, reviewView()]));
  await waitFor(() => expect(asked().filter((one) => one === `PUT ${MINE}`)).toHaveLength(1));
  await waitFor(() =>
    expect(asked().filter((one) => one === `GET ${PATHS.review('r1')}`).length).toBeGreaterThan(1),
  );
  expect(asked().filter((one) => one === `PUT ${MINE}`)).toHaveLength(1);
});

test('a review that is not there, or not for this reader, is explained and not asked for again', async () => {
  const gone = { [PATHS.review('r1')]: refused('not_found') };
  const page = <ReviewPage page="review" review="r1" />;
  const { t, screen, asked } = await showIn('en', page, gone);
  await screen.findByRole('heading', { name: t('fault.gone.title') });
  expect(asked()).toEqual([`GET ${PATHS.review('r1')}`]);
});

test('a line says that the connection is being restored after the second failure, and goes again', async () => {
  let looks = 0;
  const answers = reviewServer(
    [reviewView()],
    {},
    {
      [PATHS.review('r1')]: () => {
        looks += 1;
        return looks === 2 || looks === 3 ? OFFLINE : found(reviewView(), '"3"');
      },
    },
  );
  const { t, screen } = await showReview('en', answers);
  // As the browser does when the connection changes.
  const look = () => window.dispatchEvent(new Event('online'));
  look();
  await waitFor(() => expect(looks).toBe(2));
  expect(screen.queryByText(t('teamReview.reconnecting'))).toBeNull();
  look();
  await screen.findByText(t('teamReview.reconnecting'));
  look();
  await waitFor(() => expect(screen.queryByText(t('teamReview.reconnecting'))).toBeNull());
  screen.getByText(t('reviewGather.title'));
});

describe.each(LANGUAGES)('what became of last time, in %s', (language) => {
  const lastTime = reviewView({ step: 'lastTime' });

  test('is said by its owner in one press', async () => {
    const action = actionView();
    const plan = { mayChange: false, isFull: false, items: [action] };
    const path = PATHS.action('montage', 'a1');
    const answers = reviewServer([lastTime], { plan }, { [`PATCH ${path}`]: found({}) });
    const { t, screen, user, asked, bodies } = await showReview(language, answers);
    await screen.findByText('Start on time');
    const name = t('action.state', { state: t('actionState.done'), action: 'Start on time' });
    await user.click(screen.getByRole('button', { name }));
    await waitFor(() => expect(asked()).toContain(`PATCH ${path}`));
    expect(bodies()).toContainEqual({ state: 'done' });
  });

  test('is what was open when the review began, also once it is done', async () => {
    const items = [
      actionView({ id: 'a1', state: 'done', changedAt: '2999-01-01T00:00:00.000Z' }),
      actionView({ id: 'a2', state: 'done', what: { kind: 'own', text: 'Long ago' } }),
    ];
    const plan = { mayChange: false, isFull: false, items };
    const { screen } = await showReview(language, reviewServer([lastTime], { plan }));
    await screen.findByText('Start on time');
    expect(screen.queryByText('Long ago')).toBeNull();
  });

  test('is read by everybody else', async () => {
    const plan = { mayChange: false, isFull: false, items: [actionView({ isMine: false })] };
    const { t, screen } = await showReview(language, reviewServer([lastTime], { plan }));
    await screen.findByText('Start on time');
    expect(screen.queryAllByRole('button')).toEqual([]);
    screen.getByText(new RegExp(t('actionState.open')));
  });
});
