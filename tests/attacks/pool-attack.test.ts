import { expect, test } from '@jest/globals';
import { leavePool } from '@samenhang/functions/use-cases/pool/pool-membership';
import { releasePool } from '@samenhang/functions/use-cases/pool/release-pool';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { POOL_SCORES, type PoolContribution } from '@samenhang/shared/benchmarks/pool-contribution';
import fc from 'fast-check';
import { hrAdmin, unwrap } from '../builders/organisation.ts';
import { sqlitePlatform } from '../builders/platforms.ts';
import { member, SEGMENT, sharing, tenantIds } from '../builders/pool-members.ts';

const K = 5;
const ORGANISATIONS = 16;
const QUARTERS = 6;

/** What some organisations do together before the next quarter. */
type Move =
  | { readonly kind: 'leave' | 'come back'; readonly tenants: readonly string[] }
  | {
      readonly kind: 'measure';
      readonly tenants: readonly string[];
      /** Which scores change; the others stay. */
      readonly changed: Partial<PoolContribution>;
    };

const points = fc.integer({ min: 3, max: 97 });
/** Just enough for a release, or a few less; often the same ones. */
const group = fc
  .record({ first: fc.constantFrom(1, 6, 11), size: fc.constantFrom(1, 4, K, K) })
  .map(({ first, size }) => tenantIds(first, first + size - 1));
const change: fc.Arbitrary<Partial<PoolContribution>> = fc.oneof(
  points.map(sharing),
  points.map((to) => ({ overall: to })),
  points.map((to) => ({ connect: to })),
);
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ kind: fc.constantFrom('leave' as const, 'come back' as const), tenants: group }),
  fc.record({ kind: fc.constant('measure' as const), tenants: group, changed: change }),
);
const quarters = fc.array(fc.array(move, { minLength: 1, maxLength: 2 }), {
  minLength: QUARTERS,
  maxLength: QUARTERS,
});

/** What each organisation contributes, as an attacker may know of all but one. */
type Pool = ReadonlyMap<string, PoolContribution>;

/** Members of the pool, and the scores that each organisation had last. */
interface Play {
  readonly members: Map<string, PoolContribution>;
  readonly last: Map<string, PoolContribution>;
}

async function play(services: Services, { kind, tenants, ...more }: Move, { members, last }: Play) {
  for (const name of tenants) {
    if (kind === 'leave') {
      unwrap(await leavePool(services, hrAdmin(name)));
      members.delete(name);
      continue;
    }
    const scores = { ...(last.get(name) ?? sharing(50)), ...('changed' in more && more.changed) };
    await member(services, name, scores);
    members.set(name, scores);
    last.set(name, scores);
  }
}

/** Organisations whose score, or whose being there, differs between two releases. */
function differing(a: Pool, b: Pool, score: (typeof POOL_SCORES)[number]): number {
  const all = new Set([...a.keys(), ...b.keys()]);
  return [...all].filter((name) => a.get(name)?.[score] !== b.get(name)?.[score]).length;
}

test('no two releases of the pool differ by fewer than five organisations, whatever members do', async () => {
  let releases = 0;
  await fc.assert(
    fc.asyncProperty(quarters, async (years) => {
      const platform = await sqlitePlatform();
      let now = Date.UTC(2026, 9, 1);
      // It never stands still: of two cycles at once only one is shared.
      const services = createServices({ ...platform, clock: () => new Date(now++) });
      const state: Play = { members: new Map(), last: new Map() };
      const made: Pool[] = [];
      try {
        for (const [place, name] of tenantIds(1, ORGANISATIONS).entries()) {
          const changed = sharing(40 + place);
          await play(services, { kind: 'measure', tenants: [name], changed }, state);
        }
        for (const [place, moves] of years.entries()) {
          now = Date.UTC(2027, 3 * place, 1);
          for (const made of moves) await play(services, made, state);
          const before = await services.poolReleases.latest(SEGMENT);
          await releasePool(services, tenantIds(1, ORGANISATIONS));
          const latest = await services.poolReleases.latest(SEGMENT);
          if (latest?.id !== before?.id) made.push(new Map(state.members));
        }
      } finally {
        await platform.close();
      }
      releases += made.length;
      made.forEach((release, place) => {
        expect(release.size).toBeGreaterThanOrEqual(10);
        for (const earlier of made.slice(0, place)) {
          for (const score of POOL_SCORES) {
            expect(differing(release, earlier, score)).toBeGreaterThanOrEqual(K);
          }
        }
      });
    }),
    { numRuns: 15 },
  );
  // Else nothing was attacked.
  expect(releases).toBeGreaterThan(20);
});
