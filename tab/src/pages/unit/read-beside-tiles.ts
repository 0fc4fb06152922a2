import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Headline } from '@samenhang/shared/api/unit-result';
import { readBenchmarks } from '../../features/benchmarks/api/benchmarks.ts';
import { readEarlierResults } from '../../features/benchmarks/api/earlier-results.ts';
import { readUnits } from '../../features/units/api/units.ts';
import { absentIfNotFound } from '../../lib/absent.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';

/** The same three numbers of the largest unit that the reader may see, or of this unit before. */
export interface BesideTiles {
  /** `thenOthers`: before, when other units belonged to it. */
  readonly key: 'whole' | 'then' | 'thenOthers';
  /** Of the unit; of a pilot the largest is no organisation. */
  readonly name: string;
  readonly facts: Pick<Headline, 'coherence' | 'level' | 'overall'>;
}

interface Place {
  readonly cycle: string;
  readonly unit: string;
  /** Cycles released before this one, newest first. */
  readonly earlier: readonly CycleView[];
}

/** Each only where the reader may see it, and where it is a result of the unit by itself. */
export async function readBesideTiles(
  backend: Backend,
  { cycle, unit, earlier }: Place,
): Promise<Reply<readonly BesideTiles[]>> {
  const [last] = earlier;
  const [units, before, benchmarks] = await Promise.all([
    readUnits(backend, cycle).then(absentIfNotFound),
    readEarlierResults(backend, last === undefined ? [] : [last.id], unit),
    // On its way already, for the comparisons.
    readBenchmarks(backend, cycle, unit),
  ]);
  if (!units.ok) return units;
  if (!before.ok) return before;
  if (!benchmarks.ok) return benchmarks;
  const whole = units.body?.items.find(({ parent }) => parent === null);
  const then = last === undefined ? undefined : before.body.get(last.id);
  const body: BesideTiles[] = [];
  if (whole !== undefined && whole.id !== unit && whole.kind === 'exact') {
    body.push({ key: 'whole', name: whole.name, facts: whole.glance });
  }
  const held = benchmarks.body.earlier.find((one) => one.cycle.id === last?.id);
  const isOther = held?.refusal === 'another_group' || held?.refusal === 'another_instrument';
  if (then?.kind === 'exact' && then.ladder?.holds !== false && !isOther) {
    const key = held?.regrouped === true ? 'thenOthers' : 'then';
    body.push({ key, name: then.name, facts: then.headline });
  }
  return { ok: true, body, etag: null };
}
