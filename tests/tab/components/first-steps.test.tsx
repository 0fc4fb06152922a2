import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { OWN_ABILITIES, type OwnAbility } from '@samenhang/shared/access/abilities';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Me } from '@samenhang/shared/api/me';
import type { OrganisationView } from '@samenhang/shared/api/organisation';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Checks, Settings } from '@samenhang/shared/api/settings';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { SETTINGS_WORDS } from '../../../tab/src/lib/word-files.ts';
import SettingsPage from '../../../tab/src/pages/settings/settings-page.tsx';
import { type Answers, found, OFFLINE, refused } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const TENANT = '11111111-1111-4111-8111-111111111111';
const AT = '2026-11-20T09:30:00.000Z';
const me = (abilities: readonly OwnAbility[]): Me => ({
  ...{ tenant: TENANT, unit: null, surveyRole: null, managedUnits: [], language: null },
  ...{ accessRoles: [], abilities: [...abilities] },
});
const EMPTY: OrganisationView = { current: null, publishable: 0, before: null, openCycle: null };
const SETTLED: Settings = {
  ...{ timeZone: 'Europe/Amsterdam', language: 'nl', contact: '', columns: { afdeling: 'unit' } },
};
const NOTHING_TRIED: Checks = { items: [{ check: 'directory', state: 'absent' }] };
const worked = (check: Checks['items'][number]['check']) => ({ check, state: 'works', at: AT });

interface Given {
  readonly abilities?: readonly OwnAbility[];
  readonly checks?: unknown;
  readonly settings?: Settings;
  readonly etag?: string | null;
  readonly cycles?: readonly CycleView[];
  readonly organisation?: unknown;
  readonly more?: Answers;
}

async function page(language: Language, given: Given = {}) {
  await withWords([SETTINGS_WORDS], Promise.resolve());
  const shown = await show(language, () => <SettingsPage />, {
    [PATHS.me()]: found(me(given.abilities ?? OWN_ABILITIES)),
    [PATHS.checks()]: found(given.checks ?? NOTHING_TRIED),
    [PATHS.settings()]: found(given.settings ?? SETTLED, given.etag ?? null),
    [PATHS.cycles()]: found({ items: given.cycles ?? [] }),
    ...(given.organisation !== null && {
      [PATHS.organisation()]: found(given.organisation ?? EMPTY),
    }),
    ...given.more,
  });
  const { t, screen, within } = shown;
  await screen.findByRole('region', { name: t('connection.title') });
  const step = (title: (typeof STEPS)[number]) =>
    within(screen.getByRole('region', { name: t(title) }));
  return { ...shown, step };
}
const STEPS = ['connection.title', 'peopleStep.title', 'promise.title', 'roundStep.title'] as const;

afterEach(() => void jest.restoreAllMocks());

describe.each(LANGUAGES)('the first steps in %s', (language) => {
  test('of an empty organisation are all to be done', async () => {
    const { t, step } = await page(language);
    for (const title of STEPS) step(title).getByText(t('stepState.todo'));
    step('peopleStep.title').getByText(t('peopleStep.none'));
    step('roundStep.title').getByText(t('roundStep.none'));
  });

  test('are in place where the facts say so, and tell those facts', async () => {
    const current = { id: 'v', at: AT, source: 'file', units: 8, people: 61 };
    const { t, step, words } = await page(language, {
      checks: { items: [worked('tables'), worked('keys'), worked('queues')] },
      organisation: { ...EMPTY, current, publishable: 6 },
      settings: { ...SETTLED, contact: 'HR' },
      cycles: [cycleView({ state: 'open' })],
    });
    for (const title of STEPS) step(title).getByText(t('stepState.done'));
    step('peopleStep.title').getByText(
      t('peopleStep.now', {
        people: t('peopleStep.people', { count: 61 }),
        units: t('peopleStep.units', { count: 8 }),
        source: t('importSource.file'),
        when: words.format.date(AT),
      }),
    );
    step('peopleStep.title').getByText(t('peopleStep.publishable', { count: 6, units: 8 }));
    step('roundStep.title').getByText(t('roundStep.running'));
  });

  test.each([
    ['a needed one failed', { items: [worked('tables'), { ...worked('keys'), state: 'fails' }] }],
    ['a needed one was never tried', { items: [worked('tables')] }],
  ])('leave the connection to be done where %s', async (_, checks) => {
    const { t, step } = await page(language, { checks });
    step('connection.title').getByText(t('stepState.todo'));
  });

  test('do not wait for the directory, which spares work and no more', async () => {
    const checks = {
      items: [
        ...[worked('tables'), worked('keys'), { check: 'queues', state: 'absent' }],
        { check: 'directory', state: 'forbidden', at: AT },
      ],
    };
    const { t, step } = await page(language, { checks });
    step('connection.title').getByText(t('stepState.done'));
    expect(step('connection.title').queryByText(t('connectionName.queues'))).toBeNull();
  });

  test('say that people are not known where that cannot be read', async () => {
    const { t, step } = await page(language, { organisation: null });
    step('peopleStep.title').getByText(t('stepState.unknown'));
    step('peopleStep.title').getByText(t('peopleStep.unknown'));
  });

  test('show a technical admin the connection alone', async () => {
    const { t, screen, asked } = await page(language, {
      abilities: ['readAudit', 'readSettings'],
    });
    screen.getByText(t('settings.forHr'));
    for (const title of STEPS.slice(1)) {
      expect(screen.queryByRole('region', { name: String(t(title)) })).toBeNull();
    }
    expect(asked()).toContain(`GET ${PATHS.checks()}`);
    expect(asked()).not.toContain(`GET ${PATHS.organisation()}`);
  });
});

describe.each(LANGUAGES)('a connection in %s', (language) => {
  test('is tried by its own button, and then says what it did, and when', async () => {
    const { t, user, step, words, asked } = await page(language, {
      more: {
        [`POST ${PATHS.check('keys')}`]: found({ items: [worked('keys')] }),
      },
    });
    const name = t('connectionName.keys');
    const connection = step('connection.title');
    expect(connection.getAllByText(t('connectionState.untried'))).toHaveLength(3);
    await user.click(connection.getByRole('button', { name: t('connection.tryOne', { name }) }));
    const state = t('connectionState.works');
    await connection.findByText(
      t('connection.triedAt', { state, when: words.format.dayAndTime(AT) }),
    );
    expect(asked()).toContain(`POST ${PATHS.check('keys')}`);
  });

  test('that is not there has no button; that cannot be tried now says so', async () => {
    const replies = [OFFLINE, found({ items: [worked('tables')] })];
    const { t, user, step, words } = await page(language, {
      more: { [`POST ${PATHS.check('tables')}`]: () => replies.shift() ?? OFFLINE },
    });
    const connection = step('connection.title');
    const nameOf = (check: 'tables' | 'directory') =>
      t('connection.tryOne', { name: t(`connectionName.${check}`) });
    expect(connection.queryByRole('button', { name: nameOf('directory') })).toBeNull();
    await user.click(connection.getByRole('button', { name: nameOf('tables') }));
    await user.click(await connection.findByRole('button', { name: t('fault.retry') }));
    const state = t('connectionState.works');
    await connection.findByText(
      t('connection.triedAt', { state, when: words.format.dayAndTime(AT) }),
    );
  });

  test('can be asked of an administrator: roles, permission, why, and what works without', async () => {
    const { t, user, step } = await page(language);
    const copied: string[] = [];
    jest.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      copied.push(text);
    });
    const connection = step('connection.title');
    await user.click(connection.getByRole('button', { name: t('connection.copyRequest') }));
    const [text = ''] = copied;
    for (const part of [
      ...[t('request.people'), t('request.peopleWithout'), t('request.board'), TENANT],
      ...['Assessment.Admin', 'Assessment.Board', 'Assessment.Technical', 'User.Read.All'],
      ...['az ad app permission', 'New-MgUserAppRoleAssignment', 'api://AzureADTokenExchange'],
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/request\.|undefined|\{\{/);
  });
});

describe.each(LANGUAGES)('what is settled in %s', (language) => {
  test('is written over what was read, with all that is not on this page', async () => {
    const { t, user, step, bodies } = await page(language, {
      etag: '"one"',
      more: { [`PUT ${PATHS.settings()}`]: found(SETTLED, '"two"') },
    });
    const promise = step('promise.title');
    await user.type(promise.getByRole('textbox', { name: t('settled.contact') }), 'HR desk');
    await user.selectOptions(
      promise.getByRole('combobox', { name: t('settled.timeZone') }),
      'America/Paramaribo',
    );
    await user.click(promise.getByRole('button', { name: t('settled.save') }));
    await promise.findByText(t('settled.saved'));
    expect(bodies()).toContainEqual({
      ...{ ...SETTLED, contact: 'HR desk', timeZone: 'America/Paramaribo' },
    });
  });

  test('is not lost where somebody else wrote meanwhile, and is written when saved again', async () => {
    const replies = [refused('etag_mismatch'), found(SETTLED, '"three"')];
    const { t, user, step, bodies } = await page(language, {
      more: { [`PUT ${PATHS.settings()}`]: () => replies.shift() ?? OFFLINE },
    });
    const promise = step('promise.title');
    await user.type(promise.getByRole('textbox', { name: t('settled.contact') }), 'HR desk');
    await user.click(promise.getByRole('button', { name: t('settled.save') }));
    await promise.findByText(t('settled.changedElsewhere'));
    await user.click(promise.getByRole('button', { name: t('settled.save') }));
    await promise.findByText(t('settled.saved'));
    const sent = bodies().filter((body) => body !== undefined);
    expect(sent).toEqual([
      { ...SETTLED, contact: 'HR desk' },
      { ...SETTLED, contact: 'HR desk' },
    ]);
  });
});
