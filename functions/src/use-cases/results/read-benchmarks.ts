import type { Principal } from '@samenhang/shared/access/principal';
import type { BenchmarksView } from '@samenhang/shared/api/benchmarks';
import type { Norm } from '@samenhang/shared/api/norm';
import { compareWithNorm } from '@samenhang/shared/benchmarks/compare-with-norm';
import type { Measured } from '@samenhang/shared/benchmarks/measured';
import { differencesFromRest } from '@samenhang/shared/benchmarks/rest';
import { trendOf } from '@samenhang/shared/benchmarks/trend';
import { closedOn } from '@samenhang/shared/cycles/closed-on';
import { openedBefore } from '@samenhang/shared/cycles/recency';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle } from '../../repositories/cycle.ts';
import { releasedNewestFirst } from '../cycles/released-newest-first.ts';
import type { Uses } from '../services.ts';
import { maySeeWhole, resultForReader } from './result-for-reader.ts';
import { type ResultReader, resultReader } from './result-reader.ts';
import { parseResult } from './stored-result.ts';

/**
 * A unit's result beside the rest of its organisation, the other units, its own earlier cycles, the
 * imported norms and the pool: all of it from what is published, and as far as the person may read.
 */
export async function readBenchmarks(
  services: Uses<
    | 'cycles'
    | 'frozenAudience'
    | 'norms'
    | 'poolReleases'
    | 'released'
    | 'releases'
    | 'tenants'
    | 'trees'
  >,
  principal: Principal,
  cycle: string,
  unit: string,
): Promise<Result<BenchmarksView, { readonly code: 'not_found' }>> {
  const reader = await resultReader(services, principal, cycle);
  if (!reader.ok) return reader;
  if (reader.value.find(unit) === undefined) return err({ code: 'not_found' });
  const [measured, root, earlier, norms, pool] = await Promise.all([
    measuredIn(services, reader.value, unit),
    maySeeWhole(reader.value)
      ? measuredIn(services, reader.value, reader.value.tree.root.id)
      : undefined,
    readEarlier(services, principal, reader.value, unit),
    services.norms.all(principal.tenant),
    latestOfPool(services, principal.tenant),
  ]);
  return ok({
    ...besideWhole(measured, root),
    earlier: earlier.map((then) => besideEarlier(measured, then)),
    norms: norms.map((norm) => besideNorm(measured, norm)),
    pool: pool === undefined ? null : besideNorm(measured, pool),
  });
}

/** Beside the rest and the other units; nothing of either for anyone who may not see the whole. */
function besideWhole(
  measured: Measured,
  root: Measured | undefined,
): Pick<BenchmarksView, 'rest' | 'units'> {
  const refusal = 'whole_not_shown';
  if (root === undefined) {
    const units = { place: null, distribution: null, unitsDiffer: null, refusal } as const;
    return { rest: { differences: [], refusal }, units };
  }
  const rest = differencesFromRest(measured, root);
  const { distribution = null, unitsDiffer = null } = root.record.organisation ?? {};
  return {
    rest: rest.ok
      ? { differences: [...rest.value], refusal: null }
      : { differences: [], refusal: rest.error },
    units: { place: measured.record.place, distribution, unitsDiffer, refusal: null },
  };
}

function besideEarlier(
  now: Measured,
  { cycle, name, regrouped, measured }: Earlier,
): BenchmarksView['earlier'][number] {
  const { id, title } = cycle;
  const trend = trendOf(measured, now);
  return {
    cycle: { id, title, closedAt: closedOn(cycle).toISOString() },
    name,
    regrouped,
    ...(trend.ok
      ? { changes: [...trend.value], refusal: null }
      : { changes: [], refusal: trend.error }),
  };
}

function besideNorm(measured: Measured, norm: Norm): BenchmarksView['norms'][number] {
  const { id, title, passport } = norm;
  const compared = compareWithNorm(measured, norm);
  return {
    norm: { id, title, passport },
    ...(compared.ok
      ? { comparisons: [...compared.value], refusal: null }
      : { comparisons: [], refusal: compared.error }),
  };
}

async function measuredIn(
  { releases }: Uses<'releases'>,
  reader: ResultReader,
  unit: string,
): Promise<Measured> {
  const { cycle, release } = reader.released;
  const body = await releases.find(release, unit);
  // A release has a record of every unit of its tree.
  if (body === undefined) throw new Error(`a release without ${unit}`);
  const record = resultForReader(reader, parseResult(body));
  return { record, instrumentVersion: cycle.instrumentVersion };
}

interface Earlier {
  readonly cycle: Cycle;
  /** What the unit was called then, and whether other units belonged to it. */
  readonly name: string;
  readonly regrouped: boolean;
  readonly measured: Measured;
}

/** Earlier released cycles in which the person may read the same unit, newest first. */
async function readEarlier(
  services: Uses<'cycles' | 'frozenAudience' | 'released' | 'releases' | 'trees'>,
  principal: Principal,
  { released, tree }: ResultReader,
  unit: string,
): Promise<Earlier[]> {
  const now = tree.below(unit);
  const all = await releasedNewestFirst(services, principal.tenant);
  const before = all.filter((cycle) => openedBefore(cycle, released.cycle));
  const found = await Promise.all(
    before.map(async (cycle) => {
      const reader = await resultReader(services, principal, cycle.id);
      const then = reader.ok ? reader.value.find(unit) : undefined;
      if (!reader.ok || then === undefined) return [];
      const measured = await measuredIn(services, reader.value, unit);
      const below = reader.value.tree.below(unit);
      const regrouped = below.size !== now.size || [...below].some((id) => !now.has(id));
      return [{ cycle, name: then.name, regrouped, measured }];
    }),
  );
  return found.flat();
}

/** The last release of the segment that the organisation is in. */
async function latestOfPool(
  { tenants, poolReleases }: Uses<'poolReleases' | 'tenants'>,
  tenant: string,
) {
  const membership = await tenants.poolMembership(tenant);
  return membership && (await poolReleases.latest(membership.segment));
}
