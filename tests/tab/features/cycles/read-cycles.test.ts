import { expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import {
  readReleased,
  readReleasedBefore,
} from '../../../../tab/src/features/cycles/api/cycles.ts';
import { FAULTS, fakeBackend, found } from '../../fake-backend.ts';
import { cycleView } from '../../views.ts';

const year = (opened: number, state: 'open' | 'released' = 'released') =>
  cycleView({ id: `c${opened}`, state, opensAt: `${opened}-03-01T08:00:00.000Z` });
const ALL = found({ items: [year(2024), year(2026), year(2025), year(2027, 'open')] });

test('the released ones, the newest first, and those of them before one', async () => {
  const backend = fakeBackend({ [PATHS.cycles()]: ALL });
  expect(await readReleased(backend)).toEqual(found([year(2026), year(2025), year(2024)]));
  expect(await readReleasedBefore(backend, year(2026))).toEqual(found([year(2025), year(2024)]));
});

test.each(FAULTS)('%j is not as if none had been released', async (fault) => {
  const backend = fakeBackend({ [PATHS.cycles()]: { ok: false, fault } });
  expect(await readReleased(backend)).toEqual({ ok: false, fault });
  expect(await readReleasedBefore(backend, year(2026))).toEqual({ ok: false, fault });
});
