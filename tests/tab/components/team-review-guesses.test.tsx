import { describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES } from '@samenhang/shared/languages';
import { SPREAD_FROM } from '@samenhang/shared/thresholds';
import { fireEvent, waitFor } from '@testing-library/react';
import { OFFLINE } from '../fake-backend.ts';
import { LEADS, reviewServer, reviewView, WHOLE } from '../review-views.ts';
import { showReview } from './shown-review.tsx';

const predict = reviewView({ step: 'predict' });
const GUESS = { coherence: 62, lags: 'culture' as const };
const guessed = { isHere: true, guess: GUESS, votes: [] };

describe.each(LANGUAGES)('to guess, in %s', (language) => {
  test('is to give a number, by slider or by keyboard, and a pillar', async () => {
    const { t, words, screen, user, bodies } = await showReview(language, reviewServer([predict]));
    const slider = await screen.findByRole('slider', { name: t('reviewGuess.slider') });
    const number = screen.getByRole('spinbutton', { name: t('reviewGuess.number') });
    const save = screen.getByRole('button', { name: t('reviewGuess.save') });
    expect(slider.getAttribute('aria-valuetext')).toBe(t('reviewGuess.empty'));
    expect(save.getAttribute('aria-disabled')).toBe('true');
    fireEvent.change(slider, { target: { value: '70' } });
    expect(number).toHaveProperty('value', '70');
    await user.clear(number);
    await user.type(number, '62');
    expect(slider).toHaveProperty('value', '62');
    const culture = words.instrument.pillars.find(({ id }) => id === 'culture')?.name[language];
    await user.click(screen.getByRole('radio', { name: culture ?? '' }));
    await user.click(save);
    await waitFor(() => expect(bodies()).toContainEqual({ kind: 'guess', guess: GUESS }));
  });

  test('refuses a number that is none of the scale', async () => {
    const { t, screen, user, bodies } = await showReview(language, reviewServer([predict]));
    const number = await screen.findByRole('spinbutton', { name: t('reviewGuess.number') });
    await user.type(number, '101');
    expect(screen.getByRole('alert').textContent).toBe(t('reviewGuess.range'));
    await user.click(screen.getByRole('button', { name: t('reviewGuess.save') }));
    expect(bodies().filter((body) => body !== undefined)).toEqual([]);
  });

  test('may be skipped', async () => {
    const { t, screen, user, bodies } = await showReview(language, reviewServer([predict]));
    await user.click(await screen.findByRole('button', { name: t('reviewGuess.skip') }));
    const guess = { coherence: null, lags: null };
    await waitFor(() => expect(bodies()).toContainEqual({ kind: 'guess', guess }));
  });

  test('tells how many have, and no names', async () => {
    const { t, screen } = await showReview(language, reviewServer([predict]));
    screen.getByText(t('reviewGuess.counted', { guessed: 6, here: 9 }));
  });

  test('shows the guess that is kept, and lets it be changed', async () => {
    const answers = reviewServer([reviewView({ step: 'predict', mine: guessed })]);
    const { t, screen, user } = await showReview(language, answers);
    screen.getByText(t('reviewGuess.kept'));
    screen.getByText(/62/);
    await user.click(screen.getByRole('button', { name: t('reviewGuess.change') }));
    const number = await screen.findByRole('spinbutton', { name: t('reviewGuess.number') });
    expect(number).toHaveProperty('value', '62');
  });

  test('of a result that is told as a range, is to choose one of five bands', async () => {
    const answers = reviewServer([reviewView({ step: 'predict', kind: 'interval' })]);
    const { t, screen, user, bodies } = await showReview(language, answers);
    const group = await screen.findByRole('radiogroup', { name: t('reviewGuess.band') });
    expect(group.querySelectorAll('input')).toHaveLength(5);
    const band = t('reviewGuess.bandOf', { low: 60, high: 79 });
    await user.click(screen.getByRole('radio', { name: band }));
    await user.click(screen.getByRole('button', { name: t('reviewGuess.save') }));
    const guess = { coherence: 70, lags: null };
    await waitFor(() => expect(bodies()).toContainEqual({ kind: 'guess', guess }));
  });

  test('is hidden for whoever leads until they ask, and so is what they guessed', async () => {
    const view = reviewView({ ...LEADS, step: 'predict', mine: guessed });
    const { t, screen, user } = await showReview(language, reviewServer([view]));
    screen.getByText(t('reviewGuess.hidden'));
    expect(screen.queryByText(/62/)).toBeNull();
    await user.click(screen.getByRole('button', { name: t('reviewGuess.showMine') }));
    screen.getByText(/62/);
    await user.click(screen.getByRole('button', { name: t('reviewGuess.hideMine') }));
    expect(screen.queryByText(/62/)).toBeNull();
  });

  test('goes on until whoever leads reveals the result, also before everybody has', async () => {
    const answers = reviewServer([reviewView({ ...LEADS, step: 'predict' })]);
    const { t, screen, user, bodies } = await showReview(language, answers);
    await screen.findByText(t('reviewSteer.revealEarly'));
    await user.click(screen.getByRole('button', { name: t('reviewSteer.reveal') }));
    await waitFor(() => expect(bodies()).toContainEqual({ kind: 'step', step: 'reveal' }));
  });
});

test('a guess that did not reach the server says so, and is sent again when asked', async () => {
  const path = PATHS.ownPart('r1');
  const answers = reviewServer([predict], {}, { [`PUT ${path}`]: OFFLINE });
  const { t, screen, within, user, asked } = await showReview('en', answers);
  await user.click(await screen.findByRole('button', { name: t('reviewGuess.skip') }));
  const notice = await screen.findByText(t('fault.offline.title'));
  const alert = within(notice.closest('[role=alert]') ?? document.body);
  await user.click(alert.getByRole('button', { name: t('fault.retry') }));
  await waitFor(() => expect(asked().filter((one) => one === `PUT ${path}`)).toHaveLength(2));
});

describe.each(LANGUAGES)('the reveal, in %s', (language) => {
  const reveal = reviewView({ step: 'reveal', mine: guessed });

  test('is counted down to by the clock of the server, and comes by itself', async () => {
    // This device is an hour behind.
    const now = Date.now() + 3_600_000;
    const clock = { now: new Date(now).toISOString() };
    const revealAt = new Date(now + 2_500).toISOString();
    const views = [reviewView({ step: 'predict', revealAt, ...clock }), { ...reveal, ...clock }];
    const { t, screen } = await showReview(language, reviewServer(views));
    const number = document.querySelector('[data-countdown]');
    // By its own clock it would be over an hour; which second it is, a busy machine decides.
    const seconds = [1, 2, 3].map((count) => t('reviewReveal.countdown', { count }));
    expect(seconds).toContain(number?.textContent);
    expect(number?.getAttribute('aria-hidden')).toBe('true');
    const heard = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
    const counted = () => heard().filter((one) => one !== null && seconds.includes(one));
    await waitFor(() => expect(counted()).toHaveLength(1));
    await screen.findByText(t('reviewReveal.mineTitle'), undefined, { timeout: 20_000 });
    const between = t('unit.between', { low: 56, high: 66 });
    const first = t('unit.coherence', { score: 61, between, gap: 20 });
    // It is said once the result stands there.
    await waitFor(() => expect(heard()).toContain(first), { timeout: 20_000 });
  });

  test('tells the result in three sentences, with the matrix and the ladder', async () => {
    const { t, screen } = await showReview(language, reviewServer([reveal]));
    await screen.findByRole('group', { name: t('matrix.title') });
    const told = [...document.querySelectorAll('[data-about]')].map(
      ({ textContent }) => textContent,
    );
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('61');
    expect(screen.queryAllByRole('button', { name: new RegExp(t('matrix.open')) })).toEqual([]);
  });

  test("puts one's own guess beside it", async () => {
    const { t, screen } = await showReview(language, reviewServer([reveal]));
    const between = t('unit.between', { low: 56, high: 66 });
    await screen.findByText(t('reviewReveal.mineCoherence', { guess: 62, score: 61, between }));
  });

  test('hides that from a screen that whoever leads may be sharing', async () => {
    const { t, screen, user } = await showReview(language, reviewServer([{ ...reveal, ...LEADS }]));
    await screen.findByText(t('reviewReveal.mineTitle'));
    const between = t('unit.between', { low: 56, high: 66 });
    const line = t('reviewReveal.mineCoherence', { guess: 62, score: 61, between });
    expect(screen.queryByText(line)).toBeNull();
    await user.click(screen.getByRole('button', { name: t('reviewGuess.showMine') }));
    screen.getByText(line);
  });

  test('of fewer guesses than five shows no spread', async () => {
    const { t, screen } = await showReview(language, reviewServer([reveal]));
    await screen.findByText(t('reviewReveal.tooFew', { from: SPREAD_FROM }));
  });

  test('shows how the guesses lie together, in numbers', async () => {
    const spread = {
      coherence: { n: 7, lowest: 20, median: 55, highest: 90, bands: [0, 2, 3, 1, 1] },
      lags: { n: 6, structure: 1, culture: 4, leadership: 1 },
    };
    const { t, screen } = await showReview(language, reviewServer([{ ...reveal, spread }]));
    const values = { n: 7, lowest: 20, median: 55, highest: 90 };
    await screen.findByText(t('reviewReveal.spreadRange', values));
    const bands = screen.getByRole('list', { name: t('reviewReveal.spreadBands') });
    expect([...bands.children].map(({ lastChild }) => lastChild?.textContent)).toEqual(
      spread.coherence.bands.map(String),
    );
    const pillars = screen.getByRole('list', { name: t('reviewReveal.spreadLags') });
    expect([...pillars.children].map(({ lastChild }) => lastChild?.textContent)).toEqual([
      ...['1', '4', '1'],
    ]);
  });

  test('of few people shows the limits of their scores, and the band that was guessed', async () => {
    if (WHOLE.group === null) throw new Error('no group');
    const result = {
      ...WHOLE,
      kind: 'interval' as const,
      group: { ...WHOLE.group, details: null },
      headline: { ...WHOLE.headline, coherence: null, lagging: null },
    };
    const mine = { isHere: true, guess: { coherence: 50, lags: null }, votes: [] };
    const view = { ...reveal, kind: 'interval' as const, mine };
    const { t, screen } = await showReview(language, reviewServer([view], { result }));
    const between = t('unit.between', { low: 53, high: 63 });
    await screen.findByText(t('reviewReveal.mineBand', { low: 40, high: 59, between }));
    screen.getByRole('heading', { name: t('scores.title') });
    expect(screen.queryByRole('group', { name: t('matrix.title') })).toBeNull();
  });

  test('cannot be gone back from', async () => {
    const { t, screen } = await showReview(language, reviewServer([{ ...reveal, ...LEADS }]));
    await screen.findByText(t('reviewSteer.title'));
    const back = t('reviewSteer.back', { step: t('reviewStep.predict') });
    expect(screen.queryByRole('button', { name: back })).toBeNull();
  });
});
