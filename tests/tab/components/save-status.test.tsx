import { describe, expect, test } from '@jest/globals';
import { LANGUAGES, type Language } from '@samenhang/shared/languages';
import { SaveStatus } from '../../../tab/src/features/respond/components/save-status.tsx';
import { NOTHING, withAnswer } from '../../../tab/src/features/respond/model/content.ts';
import {
  edited,
  failed,
  type Saving,
  startFrom,
} from '../../../tab/src/features/respond/model/saving.ts';
import type { Fault } from '../../../tab/src/lib/fault.ts';
import { show } from './shown-part.tsx';

const SAVED = startFrom({ content: NOTHING, etag: '"v1"', savedAt: '2026-03-02T10:00:00Z' });
const UNSENT = edited(SAVED, withAnswer(NOTHING, 'CON-STR-1', 3), '2026-03-02T10:01:00Z');
const MISMATCH: Fault = { kind: 'problem', code: 'etag_mismatch' };

async function status(language: Language, saving: Saving) {
  const { t, screen } = await show(language, () => <SaveStatus saving={saving} />);
  return { t, said: screen.getAllByRole('status').at(-1)?.textContent ?? '' };
}

describe.each(LANGUAGES)('the line that says whether it is saved, in %s', (language) => {
  const FAULTS: readonly Fault[] = [
    { kind: 'offline' },
    { kind: 'no_token' },
    MISMATCH,
    ...(
      ['cycle_not_open', 'storage_unavailable', 'internal_error', 'forbidden', 'not_found'] as const
    ).map((code): Fault => ({ kind: 'problem', code })),
  ];

  test.each([null, ...FAULTS])('is never empty while something is unsent (%j)', async (fault) => {
    const saving = fault === null ? UNSENT : failed(UNSENT, fault);
    for (const one of [saving, { ...saving, repairs: 9 }]) {
      const { said } = await status(language, one);
      expect(said.trim()).not.toBe('');
    }
  });

  test('says that what is under way waits, and reads that out to nobody', async () => {
    const { t, screen } = await show(language, () => <SaveStatus saving={UNSENT} />);
    expect(screen.getByText(t('saving.waits')).getAttribute('aria-hidden')).toBe('true');
  });

  test('says that the sign-in could not be renewed, and that the device keeps it, once that is known', async () => {
    const trouble = failed(UNSENT, { kind: 'no_token' });
    const { t, said } = await status(language, trouble);
    expect(said).toBe(t('saving.signIn'));
    const kept = await status(language, { ...trouble, kept: true });
    expect(kept.said).toContain(t('saving.kept'));
  });

  test('says that the device does not keep it, where it does not', async () => {
    const { t, said } = await status(language, {
      ...failed(UNSENT, { kind: 'offline' }),
      kept: false,
    });
    expect(said).toContain(t('saving.notKept'));
  });
});
