import { expect, test } from '@jest/globals';
import { IMPORT_STATES } from '@samenhang/shared/api/organisation-words';
import {
  afterLook,
  confirmationOf,
  isOutdated,
} from '../../../../tab/src/features/organisation/model/import-steps.ts';
import { effectOn } from '../../../../tab/src/features/organisation/model/preview-words.ts';

test('while it is checked, only an end of the check is one', () => {
  expect(IMPORT_STATES.map((state) => [state, afterLook(state, 'checking')])).toEqual([
    ['receiving', 'checking'],
    ['checking', 'checking'],
    ['faulty', 'checked'],
    ['ready', 'checked'],
    ['committing', 'checking'],
    ['current', 'done'],
    ['past', 'done'],
    ['abandoned', 'checked'],
  ]);
});

test('while it is committed, being checked again means that another import came first', () => {
  expect(afterLook('checking', 'committing')).toBe('checking');
  expect(afterLook('ready', 'committing')).toBe('checked');
  expect(afterLook('committing', 'committing')).toBe('committing');
  expect(afterLook('current', 'committing')).toBe('done');
});

test('a commit names its preview, and the leavers only where there is a brake', () => {
  const view = { id: 'i', source: 'file', state: 'ready', at: '', parts: [], digest: 'd' } as const;
  const brake = { leavers: 60, share: 0.2, unitsBelow: 0 };
  expect(confirmationOf({ ...view, parts: [] }, 60)).toEqual({ digest: 'd' });
  expect(confirmationOf({ ...view, parts: [], brake }, 60)).toEqual({ digest: 'd', leavers: 60 });
});

test('another import in between is told from a fault that may pass', () => {
  expect(isOutdated({ kind: 'problem', code: 'etag_mismatch' })).toBe(true);
  expect(isOutdated({ kind: 'problem', code: 'storage_unavailable' })).toBe(false);
  expect(isOutdated({ kind: 'offline' })).toBe(false);
});

test('what an import does to results is what changes in how they are shown', () => {
  const unit = (
    before: 'exact' | 'interval' | 'together' | null,
    after: 'exact' | 'interval' | 'together' | null,
  ) =>
    effectOn({
      unit: 'u',
      name: 'U',
      before: before && { people: 1, outlook: before },
      after: after && { people: 2, outlook: after },
    });
  expect(unit('exact', 'together')).toBe('together');
  expect(unit('interval', 'exact')).toBe('exact');
  expect(unit('exact', 'exact')).toBe('unchanged');
  expect(unit(null, 'interval')).toBe('interval');
  expect(unit('exact', null)).toBe('gone');
});
