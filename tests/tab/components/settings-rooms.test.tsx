import { describe, expect, test } from '@jest/globals';
import type { OwnAbility } from '@samenhang/shared/access/abilities';
import type { Me } from '@samenhang/shared/api/me';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { act } from '@testing-library/react';
import { SettingsFrame } from '../../../tab/src/features/settings/components/settings-frame.tsx';
import type { Room } from '../../../tab/src/features/settings/model/rooms.ts';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { SETTINGS_WORDS } from '../../../tab/src/lib/word-files.ts';
import { HomeContent } from '../../../tab/src/pages/home/home-content.tsx';
import { found, OFFLINE } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const me = (...abilities: OwnAbility[]): Me => ({
  tenant: '11111111-1111-4111-8111-111111111111',
  ...{ unit: null, surveyRole: null, managedUnits: [], language: null, accessRoles: [] },
  abilities,
});
const HR: OwnAbility[] = [
  'planCycles',
  'manageBenchmarks',
  'readAudit',
  'manageOrganisation',
  'readSettings',
];
const TECHNICAL: OwnAbility[] = ['readAudit', 'readSettings'];

async function frame(language: Language, room: Room, reply = found(me())) {
  await withWords([SETTINGS_WORDS], Promise.resolve());
  const part = () => (
    <SettingsFrame room={room} title="Title">
      <button type="button">Do</button>
    </SettingsFrame>
  );
  return show(language, part, { [PATHS.me()]: reply });
}
const links = (nav: HTMLElement) =>
  [...nav.querySelectorAll('a')].map((link) => [
    link.textContent,
    link.getAttribute('aria-current'),
  ]);

describe.each(LANGUAGES)('the settings in %s', (language) => {
  test('show HR every page, the current one marked', async () => {
    const { t, screen } = await frame(language, 'log', found(me(...HR)));
    await screen.findByRole('link', { name: t('settingsRoom.people') });
    expect(links(screen.getByRole('navigation', { name: t('settings.rooms') }))).toEqual([
      [t('settingsRoom.settings'), null],
      [t('settingsRoom.people'), null],
      [t('settingsRoom.rounds'), null],
      [t('settingsRoom.benchmarks'), null],
      [t('settingsRoom.log'), 'page'],
    ]);
  });

  test('show a technical admin what theirs is, and nobody more than they may open', async () => {
    const { t, screen } = await frame(language, 'settings', found(me(...TECHNICAL)));
    await screen.findByRole('link', { name: t('settingsRoom.log') });
    expect(links(screen.getByRole('navigation', { name: t('settings.rooms') }))).toEqual([
      [t('settingsRoom.settings'), 'page'],
      [t('settingsRoom.log'), null],
    ]);
  });

  test.each(['people', 'rounds', 'benchmarks'] as const)(
    'tell whoever typed the address of %s and may not open it just that',
    async (room) => {
      const { t, screen } = await frame(language, room, found(me(...TECHNICAL)));
      await screen.findByText(t('fault.access.title'));
      expect(screen.queryByRole('button')).toBeNull();
      screen.getByRole('heading', { level: 1, name: 'Title' });
    },
  );

  test('go to another page by a list where there is no room for links', async () => {
    const { t, user, screen } = await frame(language, 'settings', found(me(...HR)));
    await screen.findByRole('link', { name: t('settingsRoom.log') });
    const list = screen.getByRole('combobox', { name: t('settings.rooms') });
    await user.selectOptions(list, t('settingsRoom.benchmarks'));
    expect(window.location.search).toContain('settings/benchmarks');
  });

  test('stand alone while nobody can say who asks', async () => {
    const { t, screen } = await frame(language, 'log', OFFLINE);
    await act(async () => undefined);
    screen.getByRole('button', { name: 'Do' });
    screen.getByRole('heading', { level: 1, name: 'Title' });
    expect(links(screen.getByRole('navigation', { name: t('settings.rooms') }))).toEqual([
      [t('settingsRoom.log'), 'page'],
    ]);
  });
});

describe.each(LANGUAGES)('home in %s', (language) => {
  const home = (abilities: OwnAbility[], cycles = [cycleView()]) =>
    show(language, () => <HomeContent overview={{ me: me(...abilities), cycles }} />);

  test('leads to the settings whoever may see them, whatever they are called', async () => {
    const { t, screen } = await home(TECHNICAL);
    const link = screen.getByRole('link', { name: t('home.toSettings') });
    expect(link.getAttribute('href')).toMatch(/page=settings$/);
  });

  test('leads nobody else there', async () => {
    const { t, screen } = await home(['planCycles']);
    expect(screen.queryByRole('link', { name: t('home.toSettings') })).toBeNull();
  });

  test('begins with the first steps where HR has no round yet', async () => {
    const { t, screen } = await home(HR, []);
    const link = screen.getByRole('link', { name: t('home.toFirstSteps') });
    expect(link.getAttribute('href')).toMatch(/page=settings$/);
    expect(screen.queryByText(t('home.nothingTitle'))).toBeNull();
  });

  test.each([{ abilities: TECHNICAL }, { abilities: [] }])(
    'says that nothing waits to anybody else who has none: $abilities',
    async ({ abilities }) => {
      const { t, screen } = await home(abilities, []);
      screen.getByText(t('home.nothingTitle'));
      expect(screen.queryByRole('link', { name: t('home.toFirstSteps') })).toBeNull();
    },
  );
});
