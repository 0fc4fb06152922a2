import { webcrypto } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { act, waitFor } from '@testing-library/react';
import { withWords } from '../../../tab/src/lib/i18n.ts';
import type { TabDialog } from '../../../tab/src/lib/tab-settings.ts';
import { CHANNEL_WORDS } from '../../../tab/src/lib/word-files.ts';
import ConfigurePage from '../../../tab/src/pages/configure/configure-page.tsx';
import { type Answers, found, OFFLINE, refused } from '../fake-backend.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

beforeAll(() => {
  Object.defineProperty(globalThis, 'crypto', { value: webcrypto, configurable: true });
});
afterEach(() => window.history.replaceState(null, '', '/'));

const listed = (id: string, name: string, abilities: readonly string[]) => ({
  ...{ id, name, parent: null, kind: 'exact', reason: null, of: null, abilities },
  glance: { level: null, coherence: null, overall: null },
});
const UNITS = [
  listed('bakery', 'Bakery', ['changePlan']),
  listed('archive', 'Archive', ['changePlan']),
  listed('board', 'Board', []),
];
const server = (units: readonly object[], more: Answers = {}): Answers => ({
  [PATHS.cycles()]: found({ items: [cycleView({ id: 'spring', abilities: ['readResults'] })] }),
  [PATHS.units('spring')]: found({ items: units }),
  ...more,
});

/** The host's dialog: what it was told, and its own button. */
function hostDialog() {
  const told: boolean[] = [];
  let save: Parameters<TabDialog['onSave']>[0] = async () => undefined;
  const dialog: TabDialog = {
    ready: (isReady) => told.push(isReady),
    onSave: (given) => {
      save = given;
    },
  };
  return { dialog, told, press: () => act(() => save()) };
}

async function shown(language: Language, answers: Answers, tab = '') {
  const host = hostDialog();
  await withWords([CHANNEL_WORDS], Promise.resolve());
  const page = <ConfigurePage page="configure" tab={tab} dialog={host.dialog} />;
  return { ...host, ...(await show(language, () => page, answers)) };
}

const puts = (asked: readonly string[]) => asked.filter((one) => one.startsWith('PUT '));
const saves: Answers = new Proxy(
  {},
  {
    get: (_, key) => (String(key).startsWith('PUT /api/tabs/') ? found({ unit: 'x' }) : undefined),
  },
);

describe.each(LANGUAGES)('what a new tab shows, in %s', (language) => {
  test('is one of the units that I may choose, by name, and saved by the button of the host', async () => {
    const answers = Object.assign(Object.create(saves), server(UNITS));
    const { t, screen, user, told, press, asked, bodies } = await shown(language, answers);
    const unit = await screen.findByLabelText(t('configureTab.unit'));
    const options = [...unit.querySelectorAll('option')].map(({ textContent }) => textContent);
    expect(options).toEqual([t('configureTab.choose'), 'Archive', 'Bakery']);
    expect(told.at(-1)).toBe(false);
    await user.selectOptions(unit, 'bakery');
    await waitFor(() => expect(told.at(-1)).toBe(true));
    expect(screen.queryByRole('button', { name: t('configureTab.save') })).toBeNull();
    const kept = await press();
    expect(kept?.suggestedDisplayName).toBe('Bakery');
    expect(puts(asked())).toEqual([`PUT ${PATHS.channelTab(kept?.entityId ?? '')}`]);
    expect(bodies()).toContainEqual({ unit: 'bakery' });
  });

  test('is not saved without a connection: that is said, and the host keeps nothing', async () => {
    const offline: Answers = new Proxy(
      {},
      { get: (_, key) => (String(key).startsWith('PUT ') ? OFFLINE : undefined) },
    );
    const answers = Object.assign(Object.create(offline), server(UNITS));
    const { t, screen, user, press } = await shown(language, answers);
    await user.selectOptions(await screen.findByLabelText(t('configureTab.unit')), 'archive');
    expect(await press()).toBeUndefined();
    await screen.findByText(t('fault.offline.title'));
  });

  test('is nothing where I lead no unit: whom to ask instead is said', async () => {
    const { t, screen } = await shown(language, server([listed('board', 'Board', [])]));
    await screen.findByText(t('configureTab.none'));
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});

describe('a tab that is there', () => {
  const path = PATHS.channelTab('t1');
  const view = { unit: 'archive', unitName: 'Archive', cycle: 'spring', mayChange: true };

  test('is changed over what it shows now, and shows that then', async () => {
    const answers = server(UNITS, {
      [path]: found(view, '"e1"'),
      [`PUT ${path}`]: found({ unit: 'bakery' }),
    });
    const { t, screen, user } = await shown('en', answers, 't1');
    const unit = await screen.findByLabelText(t('configureTab.unit'));
    expect(unit).toHaveProperty('value', 'archive');
    await user.selectOptions(unit, 'bakery');
    await user.click(screen.getByRole('button', { name: t('configureTab.save') }));
    const page = () => new URLSearchParams(window.location.search).get('page');
    await waitFor(() => expect(page()).toBe('channel/t1'));
  });

  test('that somebody else changed meanwhile is shown as it is now', async () => {
    const views = [found(view, '"e1"'), found({ ...view, unit: 'bakery' }, '"e2"')];
    const answers = server(UNITS, {
      [path]: () => views.shift() ?? OFFLINE,
      [`PUT ${path}`]: refused('etag_mismatch'),
    });
    const { t, screen, user } = await shown('nl', answers, 't1');
    await user.click(await screen.findByRole('button', { name: t('configureTab.save') }));
    await screen.findByText(t('configureTab.overtaken'));
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: t('configureTab.unit') })).toHaveProperty(
        'value',
        'bakery',
      ),
    );
  });
});
