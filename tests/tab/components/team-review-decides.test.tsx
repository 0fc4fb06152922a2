import { describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import type { ReviewView } from '@samenhang/shared/api/review';
import { LANGUAGES } from '@samenhang/shared/languages';
import { fireEvent, waitFor } from '@testing-library/react';
import type { SelectPeople } from '../../../tab/src/lib/people-picker.ts';
import { found, refused } from '../fake-backend.ts';
import { actionView, HABIT, LEADS, reviewServer, reviewView, STEP } from '../review-views.ts';
import { showReview } from './shown-review.tsx';

const CELL = 'connect.structure' as const;
const discuss = reviewView({ step: 'discuss', gap: { cell: CELL, why: 'lagging' } });
const OWN = ['Start on time', 'Fewer meetings', 'A longer lunch', 'Say what is done'];
const proposals: ReviewView['proposals'] = OWN.map((text, place) => ({
  id: `p${place}`,
  what: { kind: 'own', text },
  cell: null,
}));
const decide = reviewView({ step: 'decide', proposals });
const counts = [3, 5, 0, 1].map((votes, place) => ({ proposal: `p${place}`, votes }));
const NOOR = { id: 'aaaaaaaa-0000-4000-8000-000000000001', name: 'Noor Visser' };

describe.each(LANGUAGES)('the conversation, in %s', (language) => {
  test('is about one gap: why, its question, and its statements', async () => {
    const { t, screen, said } = await showReview(language, reviewServer([discuss]));
    await screen.findByText(said.cells[CELL].question);
    screen.getByText(said.cells[CELL].deeper);
    screen.getByText(t('reviewDiscuss.lagging'));
    screen.getByRole('heading', { name: t('reviewDiscuss.statements') });
    expect(screen.getAllByRole('heading', { level: 3 })).toHaveLength(4);
    expect(screen.queryByText(said.cells[CELL].listenFor)).toBeNull();
  });

  test('says what may lie behind a pillar that lags, where the result says that it does', async () => {
    const { screen, said } = await showReview(language, reviewServer([discuss]));
    await screen.findByText(said.pillarLags.structure.sentence);
  });

  test('says nothing of that of a pillar that does not', async () => {
    const gap = { cell: 'connect.culture', why: 'chosen' } as const;
    const { screen, said } = await showReview(language, reviewServer([{ ...discuss, gap }]));
    await screen.findByText(said.cells['connect.culture'].question);
    expect(screen.queryByText(said.pillarLags.culture.sentence)).toBeNull();
  });

  test('tells whoever leads what to listen for, and lets them choose another gap', async () => {
    const answers = reviewServer([{ ...discuss, ...LEADS }]);
    const { t, screen, user, said, bodies } = await showReview(language, answers);
    await screen.findByText(said.cells[CELL].listenFor);
    const choice = screen.getByRole('combobox', { name: t('reviewDiscuss.other') });
    await user.selectOptions(choice, 'perform.leadership');
    const chosen = { kind: 'gap', cell: 'perform.leadership' };
    await waitFor(() => expect(bodies()).toContainEqual(chosen));
  });

  test('of too few people has questions instead', async () => {
    const view = reviewView({ step: 'discuss', kind: 'private' });
    const { t, screen } = await showReview(language, reviewServer([view]));
    await screen.findByText(t('reflection.connect'));
  });
});

describe.each(LANGUAGES)('to vote, in %s', (language) => {
  test('is to give three votes, each seen at once and sent', async () => {
    const { t, screen, user, bodies } = await showReview(language, reviewServer([decide]));
    const box = await screen.findByRole('checkbox', { name: 'Start on time' });
    await user.click(box);
    await waitFor(() => expect(bodies()).toContainEqual({ kind: 'votes', votes: ['p0'] }));
    screen.getByText(t('reviewDecide.voted', { voted: 4, here: 9 }));
    expect(screen.queryByText(t('reviewDecide.votes', { count: 3 }))).toBeNull();
  });

  test('takes no fourth vote, and lets one be taken back', async () => {
    const mine = { isHere: true, guess: null, votes: ['p0', 'p1', 'p2'] };
    const answers = reviewServer([{ ...decide, mine }]);
    const { t, screen, user, bodies } = await showReview(language, answers);
    expect(await screen.findByRole('checkbox', { name: 'Say what is done' })).toHaveProperty(
      'disabled',
      true,
    );
    screen.getByText(t('reviewDecide.left', { count: 0 }));
    await user.click(screen.getByRole('checkbox', { name: 'Fewer meetings' }));
    await waitFor(() => expect(bodies()).toContainEqual({ kind: 'votes', votes: ['p0', 'p2'] }));
  });

  test('ends when it is closed: then the counts are told, most first', async () => {
    const { t, screen } = await showReview(language, reviewServer([{ ...decide, counts }]));
    await screen.findByText(t('reviewDecide.closed'));
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    screen.getByText(t('reviewDecide.votes', { count: 5 }));
    const all = [...document.querySelectorAll('main li p:first-child')];
    expect(all.map(({ textContent }) => textContent)).toEqual([OWN[1], OWN[0], OWN[3], OWN[2]]);
    screen.getByText(t('reviewDecide.waiting'));
  });
});

describe.each(LANGUAGES)('whoever leads, in %s', (language) => {
  test('proposes what the unit chose before, next steps, and own words of no names', async () => {
    const view = reviewView({ ...LEADS, step: 'decide' });
    const answers = reviewServer([view]);
    const { t, screen, user, bodies } = await showReview(language, answers);
    await user.click(await screen.findByRole('button', { name: t('reviewDecide.fromPicks') }));
    const action = STEP?.nextStep[language] ?? '';
    const [add] = screen.getAllByRole('button', { name: t('reviewDecide.addNamed', { action }) });
    if (add === undefined) throw new Error('not offered');
    await user.click(add);
    const what = { kind: 'step', item: STEP?.id };
    const cell = `${STEP?.theme}.${STEP?.pillar}`;
    await waitFor(() =>
      expect(bodies()).toContainEqual({ kind: 'proposals', proposals: [{ what, cell }] }),
    );
    screen.getByText(t('reviewDecide.ownHint'));
    await user.type(screen.getByRole('textbox', { name: t('reviewDecide.own') }), ' Walk ');
    await user.click(screen.getByRole('button', { name: t('reviewDecide.add') }));
    const own = { what: { kind: 'own', text: 'Walk' }, cell: null };
    await waitFor(() => expect(bodies()).toContainEqual({ kind: 'proposals', proposals: [own] }));
  });

  test('votes once they want to, as others may be looking at their screen', async () => {
    const mine = { isHere: true, guess: null, votes: ['p1'] };
    const answers = reviewServer([{ ...decide, ...LEADS, mine }]);
    const { t, screen, user, bodies } = await showReview(language, answers);
    await screen.findByText(t('reviewDecide.hidden'));
    expect(screen.queryAllByRole('checkbox')).toEqual([]);
    await user.click(screen.getByRole('button', { name: t('reviewGuess.showMine') }));
    await user.click(screen.getByRole('checkbox', { name: 'Start on time' }));
    await waitFor(() => expect(bodies()).toContainEqual({ kind: 'votes', votes: ['p1', 'p0'] }));
  });

  test('removes a proposal, and the others keep their votes', async () => {
    const answers = reviewServer([{ ...decide, ...LEADS }]);
    const { t, screen, user, bodies } = await showReview(language, answers);
    const name = t('reviewDecide.removeNamed', { action: 'Start on time' });
    await user.click(await screen.findByRole('button', { name }));
    const rest = { kind: 'proposals', proposals: proposals.slice(1) };
    await waitFor(() => expect(bodies()).toContainEqual(rest));
  });

  test('closes the vote', async () => {
    const answers = reviewServer([{ ...decide, ...LEADS }]);
    const { t, screen, user, bodies } = await showReview(language, answers);
    await user.click(await screen.findByRole('button', { name: t('reviewSteer.closeVote') }));
    await waitFor(() => expect(bodies()).toContainEqual({ kind: 'closeVote' }));
  });

  test('makes nothing a plan without an owner and a day', async () => {
    const picker: SelectPeople = async ({ one }) => (one ? [NOOR] : null);
    const answers = reviewServer([{ ...decide, ...LEADS, counts }]);
    const shown = await showReview(language, answers, { picker });
    const { t, screen, user, asked, bodies } = shown;
    await user.click(await screen.findByRole('checkbox', { name: 'Start on time' }));
    const save = screen.getByRole('button', { name: t('reviewDecide.save') });
    await user.click(save);
    screen.getByText(t('reviewDecide.missing'));
    const action = 'Start on time';
    await user.click(
      screen.getByRole('button', {
        name: t('actionOwner.of', { press: t('actionOwner.choose'), action }),
      }),
    );
    await screen.findByText('Noor Visser');
    const due = screen.getByLabelText(t('reviewDecide.due'));
    fireEvent.change(due, { target: { value: '2001-01-01' } });
    await user.click(save);
    expect(asked()).not.toContain(`PUT ${PATHS.decisions('r1')}`);
    fireEvent.change(due, { target: { value: '2999-05-04' } });
    await user.click(save);
    const what = { kind: 'own', text: action };
    const items = [{ what, cell: null, owner: NOOR, due: '2999-05-04' }];
    await waitFor(() => expect(bodies()).toContainEqual({ items }));
  });

  test('takes three at most, and may end without a plan', async () => {
    const answers = reviewServer([{ ...decide, ...LEADS, counts }]);
    const { t, screen, user, bodies } = await showReview(language, answers);
    for (const name of OWN.slice(0, 3)) {
      await user.click(await screen.findByRole('checkbox', { name }));
    }
    expect(screen.getByRole('checkbox', { name: OWN[3] ?? '' })).toHaveProperty('disabled', true);
    for (const name of OWN.slice(0, 3)) {
      await user.click(screen.getByRole('checkbox', { name }));
    }
    await user.click(screen.getByRole('button', { name: t('reviewDecide.saveNone') }));
    await waitFor(() => expect(bodies()).toContainEqual({ items: [] }));
  });

  test('is told where the host has no list of people', async () => {
    const answers = reviewServer([{ ...decide, ...LEADS, counts }]);
    const { t, screen, user } = await showReview(language, answers);
    await user.click(await screen.findByRole('checkbox', { name: 'Start on time' }));
    const action = 'Start on time';
    const choose = t('actionOwner.of', { press: t('actionOwner.choose'), action });
    await user.click(screen.getByRole('button', { name: choose }));
    await screen.findByText(t('actionOwner.noPicker'));
  });

  test('hears that the plan is full, where it is', async () => {
    const full = { [`PUT ${PATHS.decisions('r1')}`]: refused('plan_full') };
    const answers = reviewServer([{ ...decide, ...LEADS, counts }], {}, full);
    const { t, screen, user } = await showReview(language, answers);
    await user.click(await screen.findByRole('button', { name: t('reviewDecide.saveNone') }));
    await screen.findByText(t('action.full'));
  });

  test('who was overtaken is told, and sees what the other did', async () => {
    const late = { ...decide, ...LEADS, version: 4, counts };
    let isLate = false;
    const answers = reviewServer(
      [{ ...decide, ...LEADS }],
      {},
      {
        [PATHS.review('r1')]: () => found(isLate ? late : { ...decide, ...LEADS }, '"3"'),
        [`PATCH ${PATHS.review('r1')}`]: () => {
          isLate = true;
          return refused('etag_mismatch');
        },
      },
    );
    const { t, screen, user } = await showReview(language, answers);
    await user.click(await screen.findByRole('button', { name: t('reviewSteer.closeVote') }));
    await screen.findByText(t('reviewSteer.overtaken'));
    await screen.findByText(t('reviewDecide.closed'));
  });
});

describe.each(LANGUAGES)('a review that is done, in %s', (language) => {
  const habit = { kind: 'habit', habit: HABIT?.id ?? '', change: 'replace' } as const;
  const decisions = [
    actionView({ due: '2026-05-20' }),
    actionView({ id: 'a2', what: habit, due: '2026-05-04' }),
  ];

  test('has its plan on one screen, when it comes back, and what was deleted', async () => {
    const { t, words, screen } = await showReview(
      language,
      reviewServer([reviewView({ step: 'done', decisions })]),
    );
    await screen.findByText('Start on time');
    const name = HABIT?.habit[language];
    screen.getByText(t('habitChange.replace', { habit: name }));
    const date = words.format.date('2026-05-04T12:00:00');
    screen.getByText(t('reviewDone.comesBack', { date }));
    screen.getByText(t('reviewDone.deleted'));
    screen.getByRole('link', { name: t('reviewDone.toResult') });
  });

  test('gives its plan as text', async () => {
    const view = reviewView({ step: 'done', decisions });
    const { t, screen, user } = await showReview(language, reviewServer([view]));
    await user.click(await screen.findByRole('button', { name: t('copyText.copy') }));
    const copied = await navigator.clipboard.readText();
    expect(copied.split('\n')).toHaveLength(3);
    expect(copied).toContain('Noor Visser');
  });

  test('without a plan says so, and offers no text', async () => {
    const view = reviewView({ step: 'done', decisions: [] });
    const { t, screen } = await showReview(language, reviewServer([view]));
    await screen.findByText(t('reviewDone.none'));
    expect(screen.queryByRole('button', { name: t('copyText.copy') })).toBeNull();
  });
});
