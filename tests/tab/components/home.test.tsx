import { describe, expect, test } from '@jest/globals';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Me } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { cleanup } from '@testing-library/react';
import { HomeContent } from '../../../tab/src/pages/home/home-content.tsx';
import { type Answers, found, OFFLINE } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const ME: Me = {
  tenant: '11111111-1111-4111-8111-111111111111',
  unit: { id: 'montage', name: 'Montage' },
  surveyRole: 'staff',
  // What somebody is called decides nothing: only what they may do does.
  accessRoles: ['hr-admin', 'board'],
  abilities: [],
  managedUnits: [],
  language: null,
};
const MINE = cycleView().mine;
const UNITS = PATHS.units('spring');

const FACTORY = { id: 'fabriek', name: 'Fabriek', parent: null, kind: 'exact', of: 'fabriek' };
const MONTAGE = {
  id: 'montage',
  name: 'Montage Oost',
  parent: 'fabriek',
  kind: 'exact',
  of: 'montage' as string | null,
};
const tree = (team: typeof MONTAGE) => found({ items: [FACTORY, team] });
const hrefs = () =>
  [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? '');

/** The title of the round before, which its links begin with. */
const EARLIER = /^(Spring|Voorjaar),/;

const OWNS_NOTHING: Answers = { [PATHS.ownActions()]: found({ items: [] }) };

const home = (language: Language, cycles: CycleView[], answers: Answers = {}, me = ME) =>
  show(language, () => <HomeContent overview={{ me, cycles }} />, { ...OWNS_NOTHING, ...answers });

describe.each(LANGUAGES)('home in %s', (language) => {
  test('offers nothing that the server did not say one may do', async () => {
    const cycles = (['planned', 'open', 'closing', 'released'] as const).map((state) =>
      cycleView({ id: state, state, mine: { ...MINE, invited: false } }),
    );
    const { screen } = await home(language, cycles);
    expect(screen.queryAllByRole('link')).toEqual([]);
  });

  test.each([
    ['planned', 'change'],
    ['open', 'close'],
    ['closing', 'close'],
  ] as const)('leads to a %s round that one may %s', async (state, ability) => {
    const { t, screen } = await home(language, [cycleView({ state, abilities: [ability] })]);
    screen.getByRole('link', { name: t('home.toCycle') });
    screen.getByText(t(`running.${state}`));
  });

  test('leads to the participation in an open round, and to nothing of it once it closes', async () => {
    const abilities: CycleView['abilities'] = ['readParticipation'];
    const cycles = [
      cycleView({ id: 'a', state: 'open', abilities }),
      cycleView({ id: 'b', state: 'closing', abilities }),
    ];
    const { t, screen } = await home(language, cycles);
    expect(screen.getAllByRole('link', { name: t('home.toParticipation') })).toHaveLength(1);
    expect(screen.queryByRole('link', { name: t('home.toCycle') })).toBeNull();
  });

  test.each([
    [false, ['home.result', 'home.change']],
    [true, ['home.continueChange', 'home.result']],
  ] as const)(
    'leads first to what is unfinished (editing: %s), and to the review',
    async (editing, keys) => {
      const mine = { ...MINE, state: 'submitted' as const, editing, deviceKey: 'key' };
      const { t, screen } = await home(language, [cycleView({ state: 'open', mine })]);
      const links = screen.getAllByRole('link');
      expect(links.map(({ textContent }) => textContent)).toEqual(keys.map((key) => t(key)));
      const change = links.find(({ textContent }) => textContent !== t('home.result'));
      expect(change?.getAttribute('href')).toContain('assessment/spring/review');
    },
  );

  test('asks before withdrawing with the safe answer first, and then offers undoing alone', async () => {
    const mine = { ...MINE, state: 'submitted' as const, deviceKey: 'key' };
    const answers = { [PATHS.response('spring')]: found({}) };
    const cycles = [cycleView({ state: 'open', mine })];
    const { t, user, screen, within } = await home(language, cycles, answers);
    await user.click(screen.getByRole('button', { name: t('withdraw.withdraw') }));
    const dialog = within(await screen.findByRole('dialog', { name: t('withdraw.title') }));
    const buttons = dialog.getAllByRole('button').map(({ textContent }) => textContent);
    expect(buttons).toEqual([t('withdraw.cancel'), t('withdraw.confirm')]);
    await user.click(dialog.getByRole('button', { name: t('withdraw.confirm') }));
    await screen.findByRole('button', { name: t('withdraw.undo') });
    expect(screen.queryByRole('link', { name: t('home.change') })).toBeNull();
    await user.click(screen.getByRole('button', { name: t('withdraw.undo') }));
    screen.getByRole('link', { name: t('home.change') });
  });

  test('tells HR who is not invited how to be, and everybody else whom to ask', async () => {
    const cycles = [cycleView({ state: 'open', mine: { ...MINE, invited: false } })];
    const others = await home(language, cycles);
    expect(others.screen.queryByText(others.t('home.notInvitedHr'))).toBeNull();
    const hr = await home(language, cycles, {}, { ...ME, abilities: ['planCycles'] });
    hr.screen.getByText(hr.t('home.notInvitedHr'));
  });

  test('says that the last round one was in was cancelled, and leads nowhere from it', async () => {
    const cycles = [
      cycleView({ id: 'a', state: 'cancelled', opensAt: '2026-05-01T08:00:00.000Z' }),
      cycleView({ id: 'b' }),
    ];
    const { t, screen } = await home(language, cycles);
    screen.getByText(t('home.cancelledTitle'));
    screen.getByText(t('home.cancelled', { cycle: cycles[0]?.title[language] ?? '' }));
    expect(screen.queryByText(t('home.nothing'))).toBeNull();
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('says so no more once there was another', async () => {
    const cycles = [
      cycleView({ id: 'a', state: 'cancelled' }),
      cycleView({ id: 'b', opensAt: '2026-05-01T08:00:00.000Z' }),
    ];
    const { t, screen } = await home(language, cycles);
    screen.getByText(t('home.nothing'));
  });

  test('tells whoever runs a round that its key is lost, and leads to what can be done', async () => {
    const cycle = cycleView({ state: 'open', abilities: ['close', 'cancel'], keyLost: true });
    const { t, screen } = await home(language, [cycle]);
    screen.getByText(t('running.keyLost'));
    screen.getByRole('link', { name: t('home.toCycle') });
  });

  test('leads to the results, and to those of the units one manages', async () => {
    const me = { ...ME, managedUnits: [{ id: 'montage', name: 'Montage' }] };
    const cycles = [cycleView({ abilities: ['readResults'] })];
    const { t, screen } = await home(language, cycles, { [UNITS]: tree(MONTAGE) }, me);
    screen.getByRole('link', { name: t('home.toResults') });
    await screen.findByRole('link', { name: t('home.toOwnResult', { unit: 'Montage Oost' }) });
    screen.getByRole('link', { name: t('home.toOwnResult', { unit: 'Fabriek' }) });
  });

  test.each([null, '2026-12-06T12:00:00.000Z'])(
    'leads everybody to what became of the key where a vault kept it (until %s)',
    async (keyRecoverableUntil) => {
      const cycles = [
        cycleView({ state: 'released', abilities: ['readResults'], keyRecoverableUntil }),
      ];
      const { t, screen } = await home(language, cycles, { [UNITS]: tree(MONTAGE) });
      await screen.findByRole('link', { name: t('home.toOwnResult', { unit: 'Fabriek' }) });
      const link = screen.queryByRole('link', { name: t('home.aboutCycle') });
      expect(link?.getAttribute('href') ?? null).toEqual(
        keyRecoverableUntil === null ? null : expect.stringContaining('cycle/spring'),
      );
    },
  );

  test('leads staff to the result of their own team first, and never says that nothing waits', async () => {
    const cycles = [
      cycleView({ abilities: ['readResults'], mine: { ...MINE, unitId: 'montage' } }),
    ];
    const { t, screen } = await home(language, cycles, { [UNITS]: tree(MONTAGE) });
    await screen.findByRole('link', { name: t('home.toTeamResult', { unit: 'Montage Oost' }) });
    const [first] = screen.getAllByRole('link');
    expect(first?.textContent).toBe(t('home.toTeamResult', { unit: 'Montage Oost' }));
    expect(screen.queryByText(t('home.nothingTitle'))).toBeNull();
  });

  test.each([
    ['parent', 'fabriek', 'home.resultWith'],
    ['pooled', 'fabriek', 'home.resultAmong'],
    ['private', null, 'home.noResultOf'],
  ] as const)(
    'says whose result stands where a team has none of its own: %s',
    async (kind, of, key) => {
      const cycles = [
        cycleView({ abilities: ['readResults'], mine: { ...MINE, unitId: 'montage' } }),
      ];
      const listed = tree({ ...MONTAGE, kind, of });
      const { t, screen } = await home(language, cycles, { [UNITS]: listed });
      const name = t(key, { unit: 'Montage Oost', of: 'Fabriek' });
      await screen.findByRole('link', { name });
    },
  );

  test('lists the rounds before, to HR with how each one went', async () => {
    const cycles = [
      cycleView({ abilities: ['readResults'] }),
      cycleView({
        id: 'autumn',
        abilities: ['readResults'],
        opensAt: '2025-09-01T08:00:00.000Z',
      }),
    ];
    const as = async (abilities: Me['abilities']) =>
      home(language, cycles, { [UNITS]: tree(MONTAGE) }, { ...ME, abilities });
    const staff = await as([]);
    await staff.user.click(staff.screen.getByText(staff.t('home.earlier', { count: 1 })));
    await staff.screen.findByRole('link', { name: EARLIER });
    expect(hrefs()).toEqual(expect.arrayContaining([expect.stringContaining('units/autumn')]));
    expect(hrefs().join()).not.toContain('cycle/');
    cleanup();
    const hr = await as(['planCycles']);
    await hr.user.click(hr.screen.getByText(hr.t('home.earlier', { count: 1 })));
    await hr.screen.findAllByRole('link', { name: EARLIER });
    expect(hrefs()).toEqual(
      expect.arrayContaining([
        expect.stringContaining('cycle/spring'),
        expect.stringContaining('cycle/autumn'),
      ]),
    );
  });

  test('says that those could not be read, and reads them when asked to try again', async () => {
    const me = { ...ME, managedUnits: [{ id: 'montage', name: 'Montage' }] };
    const replies = [OFFLINE, tree({ ...MONTAGE, name: 'Montage' })];
    const answers = { [UNITS]: () => replies.shift() ?? OFFLINE };
    const cycles = [cycleView({ abilities: ['readResults'] })];
    const { t, user, screen, within } = await home(language, cycles, answers, me);
    const alert = within(await screen.findByRole('alert'));
    screen.getByRole('link', { name: t('home.toResults') });
    await user.click(alert.getByRole('button', { name: t('fault.retry') }));
    await screen.findByRole('link', { name: t('home.toOwnResult', { unit: 'Montage' }) });
    expect(screen.queryByRole('alert')).toBeNull();
  });

  describe('leaves it to the server which round takes answers, whatever the clock says here', () => {
    const asked = (given: Partial<CycleView>) =>
      cycleView({ state: 'open', mine: { ...MINE, deviceKey: 'key' }, ...given });

    test.each([
      ['behind', { opensAt: '2099-01-01T08:00:00.000Z', closesAt: '2099-02-01T08:00:00.000Z' }],
      ['ahead', { opensAt: '2001-01-01T08:00:00.000Z', closesAt: '2001-02-01T08:00:00.000Z' }],
    ])('where it is %s of the round', async (_, dates) => {
      const { t, screen } = await home(language, [asked(dates)]);
      screen.getByRole('link', { name: t('home.start') });
      expect(screen.queryByText(t('home.nothingTitle'))).toBeNull();
    });

    test('where the server gives no key before its end, it is paused', async () => {
      const paused = asked({
        closesAt: '2099-02-01T08:00:00.000Z',
        mine: { ...MINE, deviceKey: null },
      });
      const { t, screen } = await home(language, [paused]);
      screen.getByText(t('closed.pausedTitle'));
      screen.getByText(t('home.paused', { cycle: paused.title[language] }));
      expect(screen.queryByText(t('home.nothingTitle'))).toBeNull();
      expect(screen.queryByRole('link', { name: t('home.start') })).toBeNull();
    });

    test('where the server gives no key after its end, nothing is asked', async () => {
      const { t, screen } = await home(language, [asked({ mine: { ...MINE, deviceKey: null } })]);
      screen.getByText(t('home.nothingTitle'));
      expect(screen.queryByRole('link', { name: t('home.start') })).toBeNull();
    });
  });
});
