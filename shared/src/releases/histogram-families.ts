import type { Part } from '../disclosure/histogram.ts';
import { emptyTally, type Tally } from '../tallies/tally.ts';
import type { Group } from './group.ts';
import type { ReleaseInput } from './release-input.ts';
import type { ReleasePlan } from './release-plan.ts';
import { answerCounts, type ShownHistograms, shownHistograms } from './shown-histograms.ts';

/** The histograms shown of every published unit, and of what is left of units. */
export interface HistogramFamilies {
  readonly units: ReadonlyMap<string, ShownHistograms>;
  readonly rests: ReadonlyMap<string, ShownHistograms>;
}

interface Groups {
  readonly rolled: ReadonlyMap<string, Tally>;
  unit(unit: string): Group;
  rest(unit: string): Group;
  /** Units of which what is left is shown to somebody. */
  readonly pooled: ReadonlySet<string>;
}

/**
 * Works from the deepest units up. A unit's histogram less those of its published children is the
 * histogram of the rest, whose bins must be large enough as well.
 */
export function histogramFamilies(
  input: ReleaseInput,
  plan: ReleasePlan,
  groups: Groups,
): HistogramFamilies {
  const { tree, instrument } = input;
  const units = new Map<string, ShownHistograms>();
  const rests = new Map<string, ShownHistograms>();
  const countsAt = (unit: string, place: number) =>
    answerCounts(groups.rolled.get(unit) ?? emptyTally('unit'), instrument, place);
  const partsOf = (unit: string, place: number): Part[] => {
    const children = tree.childrenOf(unit).filter((child) => plan.histograms[place]?.has(child));
    const parts = children.map((child) => ({
      counts: countsAt(child, place),
      released: units.get(child)?.get(place)?.released ?? null,
      parts: partsOf(child, place),
    }));
    const left = countsAt(unit, place).map((persons, answer) =>
      parts.reduce((rest, { counts }) => rest - (counts[answer] ?? 0), persons),
    );
    const released = rests.get(unit)?.get(place)?.released ?? null;
    return [...parts, { counts: left, released, parts: [] }];
  };
  for (const unit of [...plan.respondents].toReversed()) {
    if (groups.pooled.has(unit)) {
      rests.set(
        unit,
        shownHistograms(groups.rest(unit), instrument, () => []),
      );
    }
    units.set(
      unit,
      shownHistograms(groups.unit(unit), instrument, (p) => partsOf(unit, p)),
    );
  }
  return { units, rests };
}
