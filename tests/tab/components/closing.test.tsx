import { describe, expect, test } from '@jest/globals';
import type { CloseJobView } from '@samenhang/shared/api/close-job';
import type { ParticipationView } from '@samenhang/shared/api/participation';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { CloseCycle } from '../../../tab/src/features/cycles/components/close-cycle.tsx';
import CyclePage from '../../../tab/src/pages/cycle/cycle-page.tsx';
import { type Answers, found, OFFLINE, refused } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const AT = '2026-03-10T02:00:00.000Z';
const CLOSE = `POST ${PATHS.close('spring')}`;
const JOB = PATHS.job('spring', 'close');
const job = (given: Partial<CloseJobView> = {}): CloseJobView => ({
  id: 'close',
  state: 'running',
  step: 'fold',
  done: 3,
  total: 12,
  waits: null,
  unreadable: 0,
  failed: [],
  ...given,
});
const FAILED = job({ state: 'failed', failed: [{ step: 'fold-0', code: 'key_gone' }] });

const escaped = (text: string) => text.replaceAll(/[.?]/g, '\\$&');

/** As of a night, of 180 invited in all and 24 in a team. */
const COUNTED = {
  items: [
    { unit: { id: 'montage', name: 'Montage' }, answered: 20, invited: 24, at: AT },
    { unit: { id: 'fabriek', name: 'Fabriek' }, answered: 100, invited: 180, at: AT },
  ],
};

async function closing(
  language: Language,
  answers: Answers,
  state: 'open' | 'closing' = 'open',
  participation: ParticipationView | null = null,
) {
  const told: string[] = [];
  const shown = await show(
    language,
    () => (
      <CloseCycle
        cycle={cycleView({ state })}
        participation={participation}
        onClosing={() => told.push('closing')}
      />
    ),
    answers,
  );
  const { t, user, screen } = shown;
  const press = (key: 'close.now' | 'close.confirm' | 'close.cancel' | 'close.retry') =>
    user.click(screen.getByRole('button', { name: t(key) }));
  return { ...shown, told, press };
}

describe.each(LANGUAGES)('closing a round in %s', (language) => {
  test('asks first, and says what that ends; then nothing was done', async () => {
    const { t, screen, within, press, asked } = await closing(language, {});
    await press('close.now');
    const dialog = within(await screen.findByRole('dialog', { name: t('close.sure') }));
    const said = dialog.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(said).toContain(t('close.what.destroyed'));
    expect(said).toContain(t('close.what.final'));
    await press('close.cancel');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(asked()).toEqual([]);
  });

  test('says first how many of all have submitted, and leaves it open unless told otherwise', async () => {
    const { t, screen, within, press } = await closing(language, {}, 'open', COUNTED);
    await press('close.now');
    const dialog = within(await screen.findByRole('dialog', { name: t('close.sure') }));
    const [first] = dialog.getAllByRole('listitem');
    expect(first?.textContent).toBe(
      t('close.soFar', { answered: '100', invited: '180', share: '55' }),
    );
    const [safe] = dialog.getAllByRole('button');
    expect(safe?.textContent).toBe(t('close.cancel'));
  });

  test.each([null, { items: COUNTED.items.slice(0, 1) }])(
    'says that this is not known, rather than the share of a part (%j)',
    async (participation) => {
      const { t, screen, within, press } = await closing(language, {}, 'open', participation);
      await press('close.now');
      const dialog = within(await screen.findByRole('dialog', { name: t('close.sure') }));
      expect(dialog.getAllByRole('listitem')[0]?.textContent).toBe(t('close.soFarUnknown'));
    },
  );

  test('once confirmed shows how far it is, and leads to the results when they are there', async () => {
    const looks = [job({ step: 'shred', done: 9 }), job({ state: 'done', step: null, done: 12 })];
    const { t, screen, press, told } = await closing(language, {
      [CLOSE]: found(job()),
      [JOB]: () => found(looks.shift() ?? job({ state: 'done', step: null, done: 12 })),
    });
    await press('close.now');
    await press('close.confirm');
    const bar = await screen.findByRole('progressbar', { name: t('close.progress') });
    expect(bar.getAttribute('aria-valuetext')).toMatch(/12/);
    expect(told).toContain('closing');
    await screen.findByText(t('closePhase.shred'));
    // A connection that is back is a reason to look at once.
    window.dispatchEvent(new Event('online'));
    await screen.findByRole('link', { name: t('cycle.results') });
    screen.getByText(t('close.done'));
  });

  test('that has failed says why, and is tried again from there', async () => {
    const answers: Answers = { [JOB]: found(FAILED), [CLOSE]: found(job({ state: 'done' })) };
    const { t, screen, within, press, asked } = await closing(language, answers, 'closing');
    const alert = within(await screen.findByRole('alert'));
    alert.getByText(t('close.failedTitle'));
    alert.getByText(t('closeFault.key_gone'));
    await press('close.retry');
    await screen.findByText(t('close.done'));
    expect(asked()).toEqual([`GET ${JOB}`, CLOSE]);
  });

  test.each([
    ['working', 1],
    ['again', 3],
    ['update', 2],
  ] as const)(
    'says what it waits for, since when, how often tried and what is next: %s',
    async (next, tries) => {
      const since = '2026-03-22T16:05:00.000Z';
      const waits = { step: 'release', since, tries, next };
      const { t, screen, words } = await closing(
        language,
        { [JOB]: found(job({ waits })) },
        'closing',
      );
      const said = await screen.findByText(new RegExp(escaped(t(`closeNext.${next}`))));
      expect(said.textContent).toContain(t('closeStep.release'));
      const when = words.format.dayAndTime(since);
      expect(said.textContent).toContain(t('closeWaits.since', { when, count: tries }));
    },
  );

  test('says that a step nobody has begun begins, not that it is tried again', async () => {
    const waits = { step: 'release', since: null, tries: 0, next: 'again' } as const;
    const { t, screen } = await closing(language, { [JOB]: found(job({ waits })) }, 'closing');
    await screen.findByText(new RegExp(escaped(t('closeNext.begins'))));
    expect(screen.queryByText(new RegExp(escaped(t('closeNext.again'))))).toBeNull();
  });

  test('that could not be tried again says so beside what it is about, and asks for the same', async () => {
    const failed = { step: 'fold-000', code: 'response_damaged' } as const;
    const unreadable = job({ state: 'failed', unreadable: 3, failed: [failed] });
    const replies = [OFFLINE, found(job({ state: 'done' }))];
    const { t, user, screen, within, bodies } = await closing(
      language,
      { [JOB]: found(unreadable), [CLOSE]: () => replies.shift() ?? OFFLINE },
      'closing',
    );
    await user.click(await screen.findByRole('button', { name: t('close.without', { count: 3 }) }));
    await user.click(screen.getByRole('button', { name: t('close.withoutConfirm') }));
    await screen.findByText(t('fault.offline.title'));
    screen.getByText(t('close.failedTitle'));
    const [, fault] = screen.getAllByRole('alert');
    if (fault === undefined) throw new Error('no fault');
    await user.click(within(fault).getByRole('button', { name: t('fault.retry') }));
    await screen.findByText(t('close.done'));
    const without = { withoutUnreadable: 3 };
    expect(bodies()).toEqual([undefined, without, without]);
  });

  test('that meets answers nobody can read says how many, and closes without them when told', async () => {
    const failed = { step: 'fold-000', code: 'response_damaged' } as const;
    const unreadable = job({ state: 'failed', unreadable: 3, failed: [failed] });
    const { t, user, screen, within, bodies } = await closing(
      language,
      { [JOB]: found(unreadable), [CLOSE]: found(job({ state: 'done' })) },
      'closing',
    );
    await screen.findByText(t('close.unreadable', { count: 3 }));
    await user.click(screen.getByRole('button', { name: t('close.without', { count: 3 }) }));
    // Nothing is sent before that is confirmed, and the way back has the focus.
    expect(bodies()).toEqual([undefined]);
    screen.getByText(t('close.what.lost', { count: 3 }));
    const [first] = within(await screen.findByRole('dialog')).getAllByRole('button');
    expect(first?.textContent).toBe(t('close.withoutKeep'));
    await user.click(screen.getByRole('button', { name: t('close.withoutConfirm') }));
    await screen.findByText(t('close.done'));
    expect(bodies()).toEqual([undefined, { withoutUnreadable: 3 }]);
  });

  test('that meets more of those by now says so, and asks again', async () => {
    const failed = { step: 'fold-000', code: 'response_damaged' } as const;
    const seen = [3, 4].map((unreadable) => job({ state: 'failed', unreadable, failed: [failed] }));
    const { t, user, screen } = await closing(
      language,
      { [JOB]: () => found(seen.shift() ?? FAILED), [CLOSE]: refused('validation_failed') },
      'closing',
    );
    await user.click(await screen.findByRole('button', { name: t('close.without', { count: 3 }) }));
    await user.click(screen.getByRole('button', { name: t('close.withoutConfirm') }));
    await screen.findByText(t('close.differs'));
    screen.getByRole('button', { name: t('close.without', { count: 4 }) });
  });

  test('of which the key was lost since says so, and leaves trying again and cancelling', async () => {
    const cycle = cycleView({ state: 'open', abilities: ['close', 'cancel'] });
    const { t, screen, within, user } = await show(
      language,
      () => <CyclePage page="cycle" cycle="spring" />,
      {
        [PATHS.cycles()]: found({ items: [cycle] }),
        [PATHS.notices('spring')]: found({ timeZone: 'UTC', channels: [], items: [] }),
        [CLOSE]: refused('key_gone'),
      },
    );
    await user.click(await screen.findByRole('button', { name: t('close.now') }));
    await user.click(screen.getByRole('button', { name: t('close.confirm') }));
    const alert = within(await screen.findByRole('alert'));
    alert.getByText(t('cycle.keyLostTitle'));
    alert.getByText(t('cycle.keyLost'));
    alert.getByRole('button', { name: t('close.retry') });
    screen.getByRole('button', { name: t('cancel.now') });
  });

  test('that could not be asked for says so, and can be asked for again', async () => {
    const replies = [OFFLINE, found(job({ state: 'done' }))];
    const answers = { [CLOSE]: () => replies.shift() ?? OFFLINE };
    const { t, user, screen, within, press } = await closing(language, answers);
    await press('close.now');
    await press('close.confirm');
    const alert = within(await screen.findByRole('alert'));
    alert.getByText(t('fault.offline.title'));
    await user.click(alert.getByRole('button', { name: t('fault.retry') }));
    await screen.findByText(t('close.done'));
  });
});
