import { describe, expect, test } from '@jest/globals';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { act, waitFor } from '@testing-library/react';
import type { MeetingStage } from '../../../tab/src/lib/meeting-stage.ts';
import { LEADS, reviewServer, reviewView } from '../review-views.ts';
import { showReview } from './shown-review.tsx';

const PANEL = { frame: 'sidePanel', meetingId: 'MCMxOTptZWV0aW5n' } as const;

/** A stage that shows what is shared, until somebody stops it. */
function openStage(outcomes: readonly boolean[] = [], mayStop = true) {
  const left = [...outcomes];
  const urls: string[] = [];
  let isShared = false;
  const stage: MeetingStage = {
    share: async (url) => {
      urls.push(url);
      isShared = left.shift() ?? true;
      return isShared;
    },
    isShared: async () => isShared,
    stop: async () => {
      if (mayStop) isShared = false;
      return mayStop;
    },
  };
  const sharedByOther = () => {
    isShared = true;
  };
  return { stage, urls, sharedByOther };
}

async function panelOf(
  language: Language,
  given: Parameters<typeof reviewView>[0],
  stage: MeetingStage,
) {
  const shown = await showReview(language, reviewServer([reviewView(given)]), {
    place: PANEL,
    stage,
  });
  const { screen, user } = shown;
  const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
  return { ...shown, press };
}

describe.each(LANGUAGES)('a review on the stage of a meeting, in %s', (language) => {
  test('is shared by an address of the review alone', async () => {
    const { stage, urls } = openStage();
    const { t, screen, press } = await panelOf(language, {}, stage);
    await press(t('reviewStage.share'));
    await screen.findByText(t('reviewStage.shared'));
    expect(urls).toEqual([`${window.location.origin}/?page=review/r1`]);
    expect(screen.queryByRole('button', { name: t('reviewStage.stop') })).toBeNull();
  });

  test('says in a sentence that sharing did not work, and goes on without it', async () => {
    const { stage } = openStage([false, true]);
    const { t, screen, press } = await panelOf(language, {}, stage);
    await press(t('reviewStage.share'));
    await screen.findByText(t('reviewStage.failed'));
    screen.getByText(t('reviewGather.title'));
    await press(t('reviewStage.retry'));
    await screen.findByText(t('reviewStage.shared'));
    expect(screen.queryByText(t('reviewStage.failed'))).toBeNull();
  });

  test('is taken off it by whoever leads', async () => {
    const { stage } = openStage();
    const { t, screen, press } = await panelOf(language, LEADS, stage);
    await press(t('reviewStage.share'));
    await press(t('reviewStage.stop'));
    await screen.findByRole('button', { name: t('reviewStage.share') });
    expect(screen.queryByText(t('reviewStage.shared'))).toBeNull();
  });

  test('stays on it where the host refuses, and that is said', async () => {
    const { stage } = openStage([], false);
    const { t, screen, press } = await panelOf(language, LEADS, stage);
    await press(t('reviewStage.share'));
    await press(t('reviewStage.stop'));
    await screen.findByText(t('reviewStage.notStopped'));
    screen.getByText(t('reviewStage.shared'));
  });

  test('that another one put there is found once the panel is seen again', async () => {
    const { stage, sharedByOther } = openStage();
    const { t, screen } = await panelOf(language, LEADS, stage);
    await screen.findByRole('button', { name: t('reviewStage.share') });
    sharedByOther();
    act(() => void window.dispatchEvent(new Event('online')));
    await screen.findByRole('button', { name: t('reviewStage.stop') });
  });

  test('can be taken off it at the end, and is not put there any more', async () => {
    const { stage, sharedByOther } = openStage();
    sharedByOther();
    const given = { ...LEADS, step: 'done' as const, decisions: [] };
    const { t, screen, press } = await panelOf(language, given, stage);
    await press(t('reviewStage.stop'));
    await waitFor(() => expect(screen.queryByText(t('reviewStage.shared'))).toBeNull());
    expect(screen.queryByRole('button', { name: t('reviewStage.share') })).toBeNull();
  });

  test('hides what is the leader’s own again, until they want to see it', async () => {
    const { stage } = openStage();
    const mine = { isHere: true, guess: { coherence: 87, lags: null }, votes: [] };
    const given = { ...LEADS, mine, step: 'predict' } as const;
    const { t, screen, press } = await panelOf(language, given, stage);
    await press(t('reviewGuess.showMine'));
    const own = t('reviewGuess.mineIs', { guess: '87' });
    await screen.findByText(own);
    await press(t('reviewStage.share'));
    await screen.findByText(t('reviewGuess.hidden'));
    expect(screen.queryByText(own)).toBeNull();
    await press(t('reviewGuess.showMine'));
    await screen.findByText(own);
  });
});
