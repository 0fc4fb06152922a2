import { describe, expect, test } from '@jest/globals';
import type { CycleView } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { momentIn } from '@samenhang/shared/notices/fill-text';
import { cleanup } from '@testing-library/react';
import { NOTHING } from '../../../tab/src/features/respond/model/content.ts';
import { DraftSaver } from '../../../tab/src/features/respond/model/draft-saver.ts';
import { startFrom } from '../../../tab/src/features/respond/model/saving.ts';
import type { Reply } from '../../../tab/src/lib/api-client.ts';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { OUTLOOK_WORDS } from '../../../tab/src/lib/part-word-files.ts';
import { Closed } from '../../../tab/src/pages/assessment/closed.tsx';
import { NotTaking } from '../../../tab/src/pages/assessment/not-taking.tsx';
import CyclePage from '../../../tab/src/pages/cycle/cycle-page.tsx';
import { INSTRUMENT } from '../../builders/response.ts';
import { type Answers, found, OFFLINE } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const CANCEL = `POST ${PATHS.cancel('spring')}`;
const JOB = PATHS.job('spring', 'close');
const FAILED = {
  id: 'close',
  state: 'failed',
  step: 'fold',
  done: 0,
  total: 6,
  unreadable: 0,
  waits: { step: 'fold', since: '2026-03-22T16:05:00.000Z', tries: 5, next: 'choice' },
  failed: [{ step: 'fold-000', code: 'key_gone' }],
};
const listed = (cycle: CycleView): Answers => ({ [PATHS.cycles()]: found({ items: [cycle] }) });
const NOTHING_SAID = startFrom({ content: NOTHING, etag: null, savedAt: null });

/** What somebody sees who had answered nothing when the server refused to save. */
function whileAnswering() {
  const saver = new DraftSaver(NOTHING_SAID, {
    send: async () => OFFLINE,
    keep: async () => true,
    newId: () => 'one',
  });
  const answering = { instrument: INSTRUMENT, saver, saving: NOTHING_SAID, submittedAt: null };
  return <Closed cycle="spring" {...answering} />;
}

const COUNTED = {
  unit: { id: 'fabriek', name: 'Fabriek' },
  ...{ answered: 100, invited: 180, at: '2026-03-10T02:00:00.000Z' },
};

const page = (language: Language, cycle: CycleView, answers: Answers = {}) =>
  show(language, () => <CyclePage page="cycle" cycle="spring" />, { ...listed(cycle), ...answers });

describe.each(LANGUAGES)('the page of a round in %s', (language) => {
  test('says how many take part, in per cent, and beside the share that a result needs', async () => {
    const open = cycleView({ state: 'open', abilities: ['readParticipation'] });
    const item = { answered: 100, invited: 180, at: '2026-03-10T02:00:00.000Z' };
    const counted = { items: [{ unit: { id: 'fabriek', name: 'Fabriek' }, ...item }] };
    const { t, screen } = await page(language, open, {
      [PATHS.participation('spring')]: found(counted),
    });
    await screen.findByRole('heading', { name: t('participation.title') });
    screen.getByText(t('participation.of', { answered: '100', invited: '180', share: '55' }));
    const bar = screen.getByRole('progressbar', {
      name: t('participation.barOf', { unit: 'Fabriek' }),
    });
    expect(bar.getAttribute('aria-valuenow')).toBe('100');
    screen.getByText(t('participation.mark'));
    expect(screen.queryByRole('heading', { name: t('cycleNext.title') })).toBeNull();
  });

  test.each(['open', 'released'] as const)(
    'speaks of counting each night only while somebody counts: %s',
    async (state) => {
      const cycle = cycleView({ state, abilities: ['readParticipation'] });
      const { t, screen } = await page(language, cycle, {
        [PATHS.participation('spring')]: found({ items: [COUNTED] }),
      });
      const [said, unsaid] =
        state === 'open' ? (['why', 'over'] as const) : (['over', 'why'] as const);
      await screen.findByText(t(`participation.${said}`));
      expect(screen.queryByText(t(`participation.${unsaid}`))).toBeNull();
    },
  );

  test('speaks of no last count where there never was one', async () => {
    const cycle = cycleView({ abilities: ['readParticipation'] });
    const { t, screen } = await page(language, cycle, {
      [PATHS.participation('spring')]: found({ items: [] }),
    });
    await screen.findByText(t('participation.noneOver'));
    expect(screen.queryByText(t('participation.over'))).toBeNull();
  });

  test('says what happens next while it is open', async () => {
    const open = cycleView({ state: 'open', abilities: ['close'] });
    const { t, screen } = await page(language, open);
    await screen.findByRole('heading', { name: t('cycleNext.title') });
  });

  test('has HR copy an invitation, with the end in the organisation’s own time', async () => {
    await withWords([OUTLOOK_WORDS], Promise.resolve());
    const open = cycleView({ state: 'open', abilities: ['close', 'moveEnd'] });
    const settings = found({ timeZone: 'Asia/Tokyo' });
    const { t, user, screen } = await page(language, open, { [PATHS.settings()]: settings });
    await user.click(await screen.findByRole('button', { name: t('invite.copy') }));
    await screen.findByText(t('copyText.copied'));
    const copied = await navigator.clipboard.readText();
    expect(copied).toContain(open.title[language]);
    const closes = momentIn(language, 'Asia/Tokyo', new Date(open.closesAt));
    expect(copied).toContain(t('invitation.minutes', { closes }));
    expect(copied).toContain(new URL('?page=home', window.location.href).href);
    await user.selectOptions(screen.getByLabelText(t('bodyLanguage.label')), 'all');
    await user.click(screen.getByRole('button', { name: t('invite.copy') }));
    await screen.findByText(t('copyText.copied'));
    const both = await navigator.clipboard.readText();
    for (const title of Object.values(open.title)) expect(both).toContain(title);
  });

  test('has HR cancel it after saying what that destroys, and says that it was', async () => {
    const open = cycleView({ state: 'open', abilities: ['close', 'cancel'] });
    const cancelled = found(cycleView({ state: 'cancelled', abilities: [] }));
    const { t, user, screen, within, asked } = await page(language, open, { [CANCEL]: cancelled });
    await user.click(await screen.findByRole('button', { name: t('cancel.now') }));
    const dialog = within(await screen.findByRole('dialog', { name: t('cancel.sure') }));
    const said = dialog.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toContain(t('cancel.what.destroyed'));
    await user.click(dialog.getByRole('button', { name: t('cancel.keep') }));
    expect(asked()).not.toContain(CANCEL);
    await user.click(screen.getByRole('button', { name: t('cancel.now') }));
    await user.click(screen.getByRole('button', { name: t('cancel.confirm') }));
    await screen.findByText(t('cycle.cancelled', { count: 180 }));
    expect(screen.queryByRole('button')).toBeNull();
  });

  test('says that it could not be cancelled, and tries again from there', async () => {
    const replies = [OFFLINE, found(cycleView({ state: 'cancelled' }))];
    const open = cycleView({ state: 'planned', abilities: ['change', 'open', 'cancel'] });
    const { t, user, screen, within } = await page(language, open, {
      [CANCEL]: () => replies.shift() ?? OFFLINE,
    });
    await user.click(await screen.findByRole('button', { name: t('cancel.now') }));
    await user.click(screen.getByRole('button', { name: t('cancelPlanned.confirm') }));
    const section = within(await screen.findByRole('region', { name: t('cancel.title') }));
    section.getByText(t('fault.offline.title'));
    section.getByRole('button', { name: t('cancel.now') });
    await user.click(section.getByRole('button', { name: t('fault.retry') }));
    await user.click(screen.getByRole('button', { name: t('cancelPlanned.confirm') }));
    await screen.findByText(t('cycle.cancelled', { count: 180 }));
  });

  test('does nothing more while cancelling runs', async () => {
    let answer: (reply: Reply<unknown>) => void = () => undefined;
    const open = cycleView({ state: 'open', abilities: ['close', 'cancel'] });
    const { t, user, screen, asked } = await page(language, open, {
      [CANCEL]: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await user.click(await screen.findByRole('button', { name: t('cancel.now') }));
    await user.click(screen.getByRole('button', { name: t('cancel.confirm') }));
    await user.click(screen.getByRole('button', { name: t('cancel.now') }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(asked().filter((one) => one === CANCEL)).toHaveLength(1);
    answer(found(cycleView({ state: 'cancelled' })));
    await screen.findByText(t('cycle.cancelled', { count: 180 }));
  });

  test('speaks of a planned round as one that nobody was invited to', async () => {
    const planned = cycleView({ state: 'planned', abilities: ['cancel'], invited: null });
    const { t, user, screen, within } = await page(language, planned, {
      [CANCEL]: found({ ...planned, state: 'cancelled', abilities: [] }),
    });
    await screen.findByText(t('cancelPlanned.about'));
    await user.click(screen.getByRole('button', { name: t('cancel.now') }));
    const dialog = within(await screen.findByRole('dialog', { name: t('cancel.sure') }));
    const said = dialog.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toEqual([
      t('cancelPlanned.what.opens'),
      t('cancelPlanned.what.nobody'),
      t('cancel.what.final'),
    ]);
    await user.click(dialog.getByRole('button', { name: t('cancelPlanned.confirm') }));
    await screen.findByText(t('cycle.cancelledUnopened'));
  });

  test('offers cancelling also where nothing can be said of the closing', async () => {
    const closing = cycleView({ state: 'closing', abilities: ['close', 'cancel'] });
    const { t, screen } = await page(language, closing, { [JOB]: OFFLINE });
    await screen.findByText(t('fault.offline.title'));
    screen.getByRole('button', { name: t('cancel.now') });
  });

  test('offers cancelling where closing has stopped, and not while it goes on', async () => {
    const closing = cycleView({ state: 'closing', abilities: ['close', 'cancel'] });
    const looks = [{ ...FAILED, state: 'running', failed: [] }, FAILED];
    const { t, screen } = await page(language, closing, {
      [JOB]: () => found(looks.shift() ?? FAILED),
    });
    await screen.findByRole('progressbar');
    expect(screen.queryByRole('button', { name: t('cancel.now') })).toBeNull();
    window.dispatchEvent(new Event('online'));
    await screen.findByRole('button', { name: t('cancel.now') });
  });

  test('says that the key is lost, and what can be done', async () => {
    const cycle = cycleView({ state: 'open', abilities: ['close', 'cancel'], keyLost: true });
    const { t, screen } = await page(language, cycle);
    await screen.findByText(t('cycle.keyLost'));
    screen.getByRole('button', { name: t('cancel.now') });
    expect(screen.queryByRole('button', { name: t('close.now') })).toBeNull();
    expect(screen.queryByRole('heading', { name: t('close.title') })).toBeNull();
  });

  test('says how many answers were left out, and until when its key can be brought back', async () => {
    const keyRecoverableUntil = '2999-02-25T00:00:00.000Z';
    const { t, screen, words } = await page(
      language,
      cycleView({ leftOut: 3, keyRecoverableUntil }),
    );
    await screen.findByText(t('cycle.leftOut', { count: 3 }));
    screen.getByText(t('cycle.recoverable', { when: words.format.day(keyRecoverableUntil) }));
  });
});

test.each(LANGUAGES)(
  'a key that the vault no longer keeps is gone for good, in %s',
  async (language) => {
    const gone = cycleView({ keyRecoverableUntil: '2026-04-01T00:00:00.000Z' });
    const { t, screen, words } = await page(language, gone);
    await screen.findByText(t('cycle.keyGone'));
    const when = words.format.day('2026-04-01T00:00:00.000Z');
    expect(screen.queryByText(t('cycle.recoverable', { when }))).toBeNull();
  },
);

describe.each(LANGUAGES)('the assessment that takes no answers in %s', (language) => {
  const notInvited = { mine: { ...cycleView().mine, invited: false } };
  const soon = { opensAt: '2026-01-01T08:00:00.000Z', closesAt: '2999-01-01T08:00:00.000Z' };
  test.each([
    ['cancelled', cycleView({ state: 'cancelled', ...soon }), 'closed.cancelled'],
    ['without its key', cycleView({ state: 'open', ...soon }), 'closed.paused'],
    ['closing', cycleView({ state: 'closing', ...soon }), 'closed.before'],
    ['past its end', cycleView({ state: 'open' }), 'closed.before'],
    ['open to others', cycleView({ state: 'open', ...notInvited }), 'home.notInvited'],
    [
      'open to others than HR',
      cycleView({ state: 'open', ...notInvited, abilities: ['addPeople'] }),
      'home.notInvitedHr',
    ],
  ] as const)('says why to somebody who comes: %s', async (_, cycle, words) => {
    const { t, screen } = await show(language, () => <NotTaking cycle={cycle} />);
    await screen.findByText(t(words));
  });

  test('tells what is done now while it closes, and not once it is released', async () => {
    const at = (state: CycleView['state']) => () => <NotTaking cycle={cycleView({ state })} />;
    const { t, screen } = await show(language, at('closing'));
    await screen.findByText(t('closed.next'));
    cleanup();
    await show(language, at('released'));
    await screen.findByText(t('closed.before'));
    expect(screen.queryByText(t('closed.next'))).toBeNull();
  });

  test.each([
    ['cancelled', cycleView({ state: 'cancelled', ...soon }), 'closed.cancelled'],
    ['without its key', cycleView({ state: 'open', ...soon }), 'closed.paused'],
    ['closing', cycleView({ state: 'closing', ...soon }), 'closed.nothing'],
    ['past its end', cycleView({ state: 'open' }), 'closed.nothing'],
  ] as const)('says why to somebody who was answering: %s', async (_, cycle, words) => {
    const { t, screen } = await show(language, whileAnswering, listed(cycle));
    await screen.findByText(t(words));
    expect(screen.queryByText(t('closed.late'))).toBeNull();
  });

  test('says that it does not know why where that cannot be read', async () => {
    const { t, screen } = await show(language, whileAnswering, { [PATHS.cycles()]: OFFLINE });
    await screen.findByRole('heading', { level: 1, name: t('closed.pausedTitle') });
    screen.getByRole('button', { name: t('fault.retry') });
    expect(screen.queryByText(t('closed.nothing'))).toBeNull();
  });
});
