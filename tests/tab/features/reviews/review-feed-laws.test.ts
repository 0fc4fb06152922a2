// However replies are lost, late or old, every device ends where the review is.
import { expect, test } from '@jest/globals';
import { PATHS } from '@samenhang/shared/api/paths';
import type { ReviewView } from '@samenhang/shared/api/review';
import fc from 'fast-check';
import { createReviewFeed } from '../../../../tab/src/features/reviews/api/review-feed.ts';
import { fakeBackend, found, OFFLINE } from '../../fake-backend.ts';
import { reviewView } from '../../review-views.ts';

const BEGUN = Date.parse('2026-11-24T10:00:00.000Z');

/** What comes next, in this order: something happens in the review, or somebody's look is answered. */
type Event =
  | { readonly kind: 'change' }
  | { readonly kind: 'wait'; readonly device: number }
  | { readonly kind: 'refresh'; readonly device: number }
  | { readonly kind: 'answer'; readonly device: number; readonly how: 'now' | 'old' | 'lost' };

const device = fc.nat({ max: 1 });
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.constant({ kind: 'change' } as const),
  fc.record({ kind: fc.constant('wait' as const), device }),
  fc.record({ kind: fc.constant('refresh' as const), device }),
  fc.record({
    kind: fc.constant('answer' as const),
    device,
    how: fc.constantFrom('now', 'old', 'lost'),
  }),
);

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A device whose looks are answered, and whose waits end, when a test says so. */
function openDevice(viewAt: (version: number) => ReviewView) {
  const looks: ((reply: ReturnType<typeof found> | typeof OFFLINE) => void)[] = [];
  const seen: number[] = [];
  let wake = () => {};
  const backend = fakeBackend({
    [PATHS.review('r1')]: () => new Promise((resolve) => looks.push(resolve)),
  });
  const feed = createReviewFeed(backend, 'r1', {
    now: () => BEGUN,
    random: () => 0.5,
    after: (_, act) => {
      wake = act;
      return () => {
        wake = () => {};
      };
    },
    isHidden: () => false,
  });
  const stop = feed.subscribe(() => void seen.push(feed.get().view?.version ?? 0));
  return {
    seen,
    stop,
    refresh: () => feed.refresh(),
    wait: () => {
      const act = wake;
      wake = () => {};
      act();
    },
    answer: (version: number | null) =>
      looks.shift()?.(version === null ? OFFLINE : found(viewAt(version), `"${version}"`)),
    version: () => feed.get().view?.version,
  };
}

test('two devices show what there is, and never go back, whatever is lost, late or old', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 40, size: 'max' }), async (events) => {
      let version = 1;
      const viewAt = (at: number) =>
        reviewView({ version: at, now: new Date(BEGUN).toISOString() });
      const devices = [openDevice(viewAt), openDevice(viewAt)];
      const versionFor = (how: 'now' | 'old' | 'lost') => {
        if (how === 'lost') return null;
        return how === 'old' ? Math.max(1, version - 2) : version;
      };
      for (const one of events) {
        if (one.kind === 'change') version += 1;
        else {
          const chosen = devices[one.device];
          if (one.kind === 'answer') chosen?.answer(versionFor(one.how));
          else chosen?.[one.kind]();
        }
        await settled();
      }
      for (const { answer, wait, refresh, seen, stop, version: shown } of devices) {
        // Whatever was under way is answered, and then one look more.
        answer(version);
        await settled();
        wait();
        refresh();
        await settled();
        answer(version);
        await settled();
        answer(version);
        await settled();
        stop();
        expect(shown()).toBe(version);
        expect(seen).toEqual(seen.toSorted((a, b) => a - b));
      }
    }),
    { numRuns: 200 },
  );
});
