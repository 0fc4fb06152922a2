import { Blob } from 'node:buffer';
import { createHash, randomBytes, webcrypto } from 'node:crypto';
import { TextDecoder, TextEncoder } from 'node:util';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { CycleView } from '@samenhang/shared/api/cycle';
import { PATHS } from '@samenhang/shared/api/paths';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { StrictMode, useState } from 'react';
import { ActionButton } from '../../../tab/src/components/buttons.tsx';
import { LeftBehind } from '../../../tab/src/features/respond/components/left-behind.tsx';
import { openDeviceDraft } from '../../../tab/src/features/respond/device/device-draft.ts';
import { NOTHING, withAnswer } from '../../../tab/src/features/respond/model/content.ts';
import AssessmentPage from '../../../tab/src/pages/assessment/assessment-page.tsx';
import { INSTRUMENT } from '../../builders/response.ts';
import { type Answers, found, OFFLINE, refused } from '../fake-backend.ts';
import { fakeIndexedDb } from '../fake-indexed-db.ts';
import { cycleView } from '../views.ts';
import { show } from './shown-part.tsx';

const store = fakeIndexedDb();
// What browsers seal with, and this document has not.
for (const [name, value] of Object.entries({ crypto: webcrypto, TextEncoder, TextDecoder, Blob })) {
  Object.defineProperty(globalThis, name, { value, configurable: true });
}

beforeEach(() => {
  store.rows.clear();
  store.become('sound');
  deviceKey = randomBytes(32).toString('base64url');
});

const PUT = `PUT ${PATHS.response('spring')}`;
const SOON = { opensAt: '2026-01-01T08:00:00.000Z', closesAt: '2999-01-01T08:00:00.000Z' };
/** A person of its own for each test: what the page of an earlier one still writes is not theirs. */
let deviceKey = '';
const kept = () => {
  const name = createHash('sha256').update(deviceKey, 'base64url').digest('base64url');
  return [...store.rows.keys()].filter((row) => row.startsWith(name)).length;
};
const KEYLESS = cycleView({
  ...SOON,
  state: 'open',
  mine: { ...cycleView().mine, deviceKey: null },
});
const opened = () => ({ ...KEYLESS, mine: { ...KEYLESS.mine, deviceKey } });
const listed = (cycle: CycleView) => found({ items: [cycle] });

/** Somebody who gives one answer, of which the server says `put`; `then` is what it says why. */
async function answering(language: Language, put: Answers[string], then: Answers[string]) {
  let read = 0;
  const cycles = () =>
    read++ === 0 ? listed(opened()) : typeof then === 'function' ? then() : then;
  const shown = await show(
    language,
    () => <AssessmentPage page="assessment" cycle="spring" step="connect" />,
    {
      [PATHS.cycles()]: cycles,
      [PATHS.instrument('1.0.0')]: found(INSTRUMENT),
      [PUT]: put,
    },
  );
  const [first] = await shown.screen.findAllByRole('radio');
  if (first === undefined) throw new Error('no statements');
  await shown.user.click(first);
  return shown;
}

const stopped = (language: Language, then: Answers[string]) =>
  answering(language, refused('cycle_not_open'), then);
const SLOW = { timeout: 5000 };

describe.each(LANGUAGES)('what was not sent when a round stopped, in %s', (language) => {
  test.each([
    ['is only paused', listed(KEYLESS)],
    ['does not say why it stopped', OFFLINE],
  ])('stays on the device while it %s, and can be copied', async (_, then) => {
    const { t, screen } = await stopped(language, then);
    await screen.findByRole('heading', { level: 1, name: t('closed.pausedTitle') }, SLOW);
    await screen.findByText(t('closed.kept'));
    screen.getByRole('button', { name: t('copyText.copy') });
    expect(screen.queryByText(t('closed.late'))).toBeNull();
    expect(kept()).toBe(1);
  });

  test('is on the page alone where the device keeps nothing, which is said', async () => {
    store.become('full');
    const { t, screen } = await stopped(language, listed(KEYLESS));
    await screen.findByText(t('closed.notKept'), {}, SLOW);
    expect(screen.queryByText(t('closed.kept'))).toBeNull();
  });

  test.each(['closing', 'cancelled'] as const)(
    'is deleted from the device where it is %s, which is said',
    async (state) => {
      const { t, screen } = await stopped(language, listed({ ...KEYLESS, state }));
      await screen.findByText(t('closed.late'), {}, SLOW);
      await screen.findByText(t('closed.forgotten'));
      screen.getByRole('button', { name: t('copyText.copy') });
      expect(kept()).toBe(0);
    },
  );

  test('is not said to be deleted where the device refuses', async () => {
    const { t, screen } = await stopped(language, () => {
      store.become('full');
      return listed({ ...KEYLESS, state: 'closing' });
    });
    await screen.findByText(t('closed.notForgotten'), {}, SLOW);
    expect(screen.queryByText(t('closed.forgotten'))).toBeNull();
  });

  test('is not said to be deleted where the device did not say what it keeps', async () => {
    store.become('full');
    const { t, screen } = await stopped(language, () => {
      store.become('sound');
      return listed({ ...KEYLESS, state: 'closing' });
    });
    await screen.findByText(t('closed.notForgotten'), {}, SLOW);
    expect(screen.queryByText(t('closed.forgotten'))).toBeNull();
  });
});

describe.each(LANGUAGES)('asking a silent device again, in %s', (language) => {
  test('waits for what is on the page alone, and then begins anew', async () => {
    store.become('full');
    const replies = [OFFLINE, OFFLINE];
    const saved = found({ state: 'draft', savedAt: '2026-03-02T10:00:00.000Z' }, '"v1"');
    const shown = await answering(language, () => replies.shift() ?? saved, listed(opened()));
    const { t, screen, user } = shown;
    await screen.findByText(t('device.unknown'));
    const retry = () => user.click(screen.getByRole('button', { name: t('fault.retry') }));
    await retry();
    await screen.findByText(t('device.unsent'));
    expect(screen.getAllByRole('radio')[0]).toHaveProperty('checked', true);
    await retry();
    await screen.findByText(t('device.unsent'));
    store.become('sound');
    await retry();
    await screen.findAllByRole('radio');
    expect(screen.queryByText(t('device.unknown'))).toBeNull();
  });
});

/** Shows it again with every press, and makes a new list each time, as pages do. */
function Shows({ cycle }: { readonly cycle: CycleView }) {
  const [, setTimes] = useState(0);
  return (
    <>
      <LeftBehind cycles={[{ ...cycle }]} />
      <ActionButton onClick={() => setTimes((times) => times + 1)}>again</ActionButton>
    </>
  );
}

describe.each(LANGUAGES)('what was left behind for a round that ended, in %s', (language) => {
  const closed = { ...opened(), state: 'closing' as const };
  const keepSome = async () => {
    const device = await openDeviceDraft({ ...opened(), deviceKey });
    const content = withAnswer(NOTHING, 'CON-STR-1', 3);
    await device.keep({ content, base: NOTHING, etag: null, sent: null, editedAt: null });
    expect(kept()).toBe(1);
  };

  test('goes, and stays told, however often the page is drawn', async () => {
    await keepSome();
    const { t, screen, user } = await show(language, () => (
      <StrictMode>
        <Shows cycle={closed} />
      </StrictMode>
    ));
    const again = () => user.click(screen.getByRole('button', { name: 'again' }));
    await again();
    await again();
    await screen.findByText(t('closed.left', { cycle: closed.title[language] }));
    await screen.findByText(t('closed.leftGone'));
    await again();
    screen.getByText(t('closed.leftGone'));
    expect(kept()).toBe(0);
  });

  test('is not said to be gone where the device keeps it', async () => {
    await keepSome();
    const { t, screen } = await show(language, () => <Shows cycle={closed} />);
    store.becomeAfterRead('full');
    await screen.findByText(t('closed.leftStays'));
    expect(screen.queryByText(t('closed.leftGone'))).toBeNull();
    expect(kept()).toBe(1);
  });
});
