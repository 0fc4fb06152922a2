import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { OWN_ABILITIES, type OwnAbility } from '@samenhang/shared/access/abilities';
import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Me } from '@samenhang/shared/api/me';
import type { OrganisationView } from '@samenhang/shared/api/organisation';
import { PATHS } from '@samenhang/shared/api/paths';
import type { Checks, Settings } from '@samenhang/shared/api/settings';
import { CHECKS } from '@samenhang/shared/api/settings-words';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import { SETTINGS_WORDS } from '../../../tab/src/lib/word-files.ts';
import SettingsPage from '../../../tab/src/pages/settings/settings-page.tsx';
import { type Answers, found, OFFLINE, refused } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const TENANT = '11111111-1111-4111-8111-111111111111';
const CLIENT_ID = '33333333-3333-4333-8333-333333333333';
const IDENTITY = '44444444-4444-4444-8444-444444444444';
const AT = '2026-11-20T09:30:00.000Z';
const me = (abilities: readonly OwnAbility[]): Me => ({
  ...{ tenant: TENANT, unit: null, surveyRole: null, managedUnits: [], language: null },
  ...{ accessRoles: [], abilities: [...abilities] },
});
const EMPTY: OrganisationView = { current: null, publishable: 0, before: null, openCycle: null };
const SETTLED: Settings = {
  ...{ timeZone: 'Europe/Amsterdam', language: 'nl', contact: '', columns: { afdeling: 'unit' } },
};
const NOTHING_TRIED: Checks = {
  items: (['directory', 'groups'] as const).map((check) => ({ check, state: 'absent' })),
};
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
        { check: 'groups', state: 'forbidden', at: AT },
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

  test('is tried with all others that are there by one button, and none that is absent', async () => {
    const more = Object.fromEntries(
      CHECKS.map((check) => [`POST ${PATHS.check(check)}`, found({ items: CHECKS.map(worked) })]),
    );
    const { t, user, step, asked } = await page(language, { more });
    const connection = step('connection.title');
    const untried = connection.getAllByText(t('connectionState.untried')).length;
    await user.click(connection.getByRole('button', { name: t('connection.tryAll') }));
    await connection.findByText(t('stepState.done'));
    const tried = () => asked().filter((one) => one.startsWith('POST'));
    while (tried().length < untried) await connection.findByText(t('stepState.done'));
    expect(new Set(tried()).size).toBe(untried);
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

  test('can be asked of an administrator: roles, permissions, why, and what works without', async () => {
    const { text, t } = await copiedRequest();
    for (const part of [
      ...[t('request.people'), t('request.peopleWithout'), t('request.board'), TENANT],
      ...[t('request.groups'), t('request.groupsWithout')],
      ...['Assessment.Admin', 'Assessment.Board', 'Assessment.Technical'],
      ...["-eq 'User.Read.All'", "-eq 'GroupMember.Read.All'", 'New-MgUserAppRoleAssignment'],
      'api://AzureADTokenExchange',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).not.toMatch(/request\.|undefined|\{\{/);
  });

  test('is asked for with every id that the server knows, so that nothing has to be looked up', async () => {
    const { text, t } = await copiedRequest({ clientId: CLIENT_ID, identityClientId: IDENTITY });
    expect(text).toContain(`$app = Get-MgServicePrincipal -Filter "appId eq '${CLIENT_ID}'"`);
    expect(text).toContain(`appId eq '${IDENTITY}'`);
    expect(text).not.toMatch(/<[A-Z-]+>/);
    // A session begins with the tenant, and each thing that is used was looked up before.
    for (const name of text.match(/\$[a-z]+(?=\.)/g) ?? []) expect(text).toContain(`${name} = `);
    expect(text).toContain(`-TenantId ${TENANT}`);
    expect(text).not.toContain(t('request.identityUnknown', { identity: IDENTITY }));
  });

  test('is switched on by the parameter of the template, which the next provisioning keeps', async () => {
    const { text } = await copiedRequest({ clientId: CLIENT_ID, identityClientId: IDENTITY });
    expect(text).toMatch(
      /directory=graph.*:\nazd env set SAMENHANG_DIRECTORY graph\nazd provision\n/,
    );
    expect(text).not.toMatch(/SAMENHANG_\w+=/);
  });

  test('is asked for with a place for the identity, and where to find it, as long as there is none', async () => {
    const { text, t } = await copiedRequest({ clientId: CLIENT_ID });
    const identity = '<IDENTITY-CLIENT-ID>';
    expect(new Set(text.match(/<[A-Z-]+>/g))).toEqual(new Set([identity]));
    expect(text).toContain(t('request.identityUnknown', { identity }));
  });

  test('is then tried by a button that is called what the request calls it', async () => {
    const { text, connection, t } = await copiedRequest();
    const quoted = (word: string) => new RegExp(`[“‘]${word}[”’]`);
    expect(text).toMatch(quoted(t('connection.try')));
    connection.getAllByText(t('connection.try'));
    for (const name of ['connectionName.directory', 'connectionName.groups'] as const) {
      expect(text).toMatch(quoted(t(name)));
      connection.getByText(t(name));
    }
    expect(text).toContain(t('settingsRoom.settings'));
  });

  /** The request as it is copied, where both are tried by a button. */
  async function copiedRequest(application?: Checks['application']) {
    const checks = { items: [], ...(application && { application }) };
    const { t, user, step } = await page(language, { checks });
    const copied: string[] = [];
    jest.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      copied.push(text);
    });
    const connection = step('connection.title');
    await user.click(connection.getByRole('button', { name: t('connection.copyRequest') }));
    const [text = ''] = copied;
    return { text, t, connection };
  }
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
