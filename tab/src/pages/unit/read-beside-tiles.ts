import type { CycleView } from '@samenhang/shared/api/cycle';
import type { Headline } from '@samenhang/shared/api/unit-result';
import type { Localized } from '@samenhang/shared/languages';
import { readEarlierResults } from '../../features/benchmarks/api/earlier-results.ts';
import { readUnits } from '../../features/units/api/units.ts';
import { absentIfNotFound } from '../../lib/absent.ts';
import type { Reply } from '../../lib/api-client.ts';
import type { Backend } from '../../lib/backend.ts';

/** The same three numbers of the largest unit that the reader may see, or of this unit before. */
export interface BesideTiles {
  readonly key: 'whole' | 'then';
  readonly facts: Pick<Headline, 'coherence' | 'level' | 'overall'>;
  /** What that time, or that unit, is called. */
  readonly name: Localized | string;
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
  const [units, before] = await Promise.all([
    readUnits(backend, cycle).then(absentIfNotFound),
    readEarlierResults(backend, last === undefined ? [] : [last.id], unit),
  ]);
  if (!units.ok) return units;
  if (!before.ok) return before;
  const whole = units.body?.items.find(({ parent }) => parent === null);
  const then = last === undefined ? undefined : before.body.get(last.id);
  const body: BesideTiles[] = [];
  if (whole !== undefined && whole.id !== unit && whole.kind === 'exact') {
    body.push({ key: 'whole', facts: whole.glance, name: whole.name });
  }
  if (last !== undefined && then?.kind === 'exact' && then.ladder?.holds !== false) {
    body.push({ key: 'then', facts: then.headline, name: last.title });
  }
  return { ok: true, body, etag: null };
}
