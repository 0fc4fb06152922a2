import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { render } from '@testing-library/react';
import type { ReactElement, ReactNode } from 'react';
import { App } from '../../../tab/src/app/app.tsx';
import { opening } from '../../../tab/src/app/open.tsx';
import { Surface } from '../../../tab/src/app/surface.tsx';
import type { Visit } from '../../../tab/src/app/visit.ts';
import { loadText } from '../../../tab/src/lib/i18n.ts';
import { HOME } from '../../../tab/src/lib/routes.ts';
import type { Host } from '../../../tab/src/lib/teams.ts';
import { fakeBackend } from '../fake-backend.ts';

const HOST: Host = {
  context: { locale: 'en', theme: 'contrast' },
  subPage: undefined,
  watch: () => undefined,
  onBackButton: () => undefined,
  notifySuccess: () => undefined,
  notifyFailure: () => undefined,
  getAuthToken: () => new Promise<never>(() => undefined),
};

const VISIT: Visit = { host: HOST, backend: fakeBackend({}), first: HOME };

let shown: ReactElement[] = [];
const last = () => shown.at(-1);
/** Keeps what is rendered; it is drawn by whoever looks at it. */
const root = {
  render: (node: ReactNode) => {
    if (typeof node === 'object' && node !== null && 'props' in node) shown.push(node);
  },
};
const LOOK = { locale: 'en', theme: 'default' };

/** Until nothing is on its way any more. */
const settled = async () => {
  await loadText('en');
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

beforeEach(() => {
  shown = [];
});

describe('a host that answers late', () => {
  test('opens the app after all, in place of the words that it is silent', async () => {
    let resolve: (visit: Visit) => void = () => undefined;
    const late = new Promise<Visit>((answer) => {
      resolve = answer;
    });
    await opening({ root, look: LOOK, loadText })({ kind: 'silent', late });
    const { t } = await loadText('en');
    const { getByText } = render(last());
    getByText(t('fault.host.title'));
    resolve(VISIT);
    await settled();
    expect(last()?.type).toBe(App);
    expect(last()?.props).toMatchObject(VISIT);
  });

  test('is not replaced by those words where they came later still', async () => {
    const text = await loadText('en');
    let come: () => void = () => undefined;
    const slow = new Promise<typeof text>((resolve) => {
      come = () => resolve(text);
    });
    const words = { ...LOOK, locale: 'slow' };
    const texts = async (locale: string) => (locale === words.locale ? slow : text);
    const open = opening({ root, look: words, loadText: texts });
    const opened = open({ kind: 'silent', late: Promise.resolve(VISIT) });
    await settled();
    come();
    await opened;
    expect(last()?.type).toBe(App);
  });
});

describe('the theme of a page without the app', () => {
  let before = window.matchMedia;
  beforeEach(() => {
    before = window.matchMedia;
  });
  afterEach(() => {
    window.matchMedia = before;
  });
  const dark = (matches: boolean) => {
    window.matchMedia = (query) =>
      Object.assign(before(query), { matches: matches && query.includes('dark') });
  };
  const alone = async (look: typeof LOOK | undefined) => {
    await opening({ root, look, loadText })({ kind: 'outside' });
    expect(last()?.type).toBe(Surface);
    return last()?.props;
  };

  test.each(['default', 'contrast'])(
    'is that of the host where it names one: %s',
    async (theme) => {
      dark(true);
      expect(await alone({ ...LOOK, theme })).toMatchObject({ theme });
    },
  );

  test.each([
    [true, 'dark'],
    [false, 'default'],
  ])('is else that of the browser (dark: %s)', async (isDark, theme) => {
    dark(isDark);
    expect(await alone(undefined)).toMatchObject({ theme });
  });
});
