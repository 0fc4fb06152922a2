import { webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES } from '@samenhang/shared/languages';
import { HomePage } from '../../../tab/src/pages/home/home-page.tsx';
import { found } from '../fake-backend.ts';
import { fakeIndexedDb } from '../fake-indexed-db.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

/** Of 32 bytes, as the server gives it. */
const KEY = Buffer.alloc(32, 7).toString('base64url');
const MINE = { ...cycleView().mine, deviceKey: KEY };
const SERVER = {
  [PATHS.me()]: found({ unit: null, managedUnits: [], abilities: [], accessRoles: [] }),
  [PATHS.cycles()]: found({ items: [cycleView({ state: 'open', mine: MINE })] }),
};
const store = fakeIndexedDb();

beforeEach(() => {
  // What browsers have and this document has not.
  for (const [name, value] of Object.entries({ crypto: webcrypto, TextEncoder, TextDecoder })) {
    Object.defineProperty(globalThis, name, { value, configurable: true });
  }
  store.rows.clear();
});

describe.each(LANGUAGES)('home, in %s, after something was withdrawn', (language) => {
  const home = (left?: string) =>
    show(
      language,
      () => <HomePage page="home" withdrawn {...(left === undefined ? {} : { left })} />,
      SERVER,
    );

  test('says that it is done, where the device let go too', async () => {
    store.become('sound');
    const { t, screen } = await home();
    await screen.findByText(t('withdraw.done'));
    expect(screen.queryByText(t('withdraw.left'))).toBeNull();
  });

  test('says what the device still keeps, and has that deleted when asked again', async () => {
    store.become('sound');
    const { t, user, screen, within } = await home('spring');
    const alert = within(await screen.findByRole('alert'));
    alert.getByText(t('withdraw.left'));
    expect(screen.queryByText(t('withdraw.done'))).toBeNull();
    store.become('full');
    await user.click(alert.getByRole('button', { name: t('fault.retry') }));
    await screen.findByText(t('withdraw.left'));
    store.become('sound');
    await user.click(screen.getAllByRole('button', { name: t('fault.retry') })[0] ?? document.body);
    await screen.findByText(t('withdraw.forgotten'));
  });
});
