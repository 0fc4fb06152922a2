import type { ReleaseRecord } from '@samenhang/shared/api/release';
import { releaseHalves } from '@samenhang/shared/disclosure/histogram';
import { type Limits, meansReleasedAs } from '@samenhang/shared/disclosure/precision';
import { releasedBins } from '@samenhang/shared/releases/released-statements';
import { divisionsOf } from '@samenhang/shared/releases/shown-histograms';
import { FIRST, SCORES } from '@samenhang/shared/scoring/lattice';
import { instrument } from '../../shared/instrument.ts';
import { itemsOf } from '../../shared/scoring/answering.ts';
import { type Counts, type ItemsShown, type Rule, stepsOf } from './lattice-attack.ts';
import type { Released, ReleasedGroup } from './release-facts.ts';

export type CellTold = ItemsShown & { readonly name: string };

/** What is told of the statements of each cell in each group of 10 to 19. */
export function cellsTold(released: Released, groups: readonly ReleasedGroup[]): CellTold[] {
  return cellsOfSmallGroups(released, groups, cellAsReleased);
}

/** The same, were the mean of each cell told to the last digit. */
export function cellsToldExactly(released: Released, groups: readonly ReleasedGroup[]): CellTold[] {
  return cellsOfSmallGroups(released, groups, (_, items) => {
    const sum = items.reduce((total, { counts, n }) => total + stepsOf(counts) / n, 0);
    return { low: sum, high: sum };
  });
}

interface Item {
  readonly place: number;
  readonly counts: Counts;
  readonly n: number;
}

/** Within which limits the sum of the means of some items lies, in steps. */
type TellSum = (
  record: ReleaseRecord,
  items: readonly Item[],
  cell: (typeof SCORES)[number],
) => Limits;

function cellsOfSmallGroups(
  released: Released,
  groups: readonly ReleasedGroup[],
  tellSum: TellSum,
): CellTold[] {
  const named = new Map(groups.map((group) => [group.name, group]));
  return released.records.flatMap((record) => {
    const name = record.kind === 'pooled' ? `rest of ${record.of}` : record.unit;
    const group = named.get(name);
    if (group === undefined || group.persons.length >= 20 || !record.group?.details) return [];
    return SCORES.slice(FIRST.cell, FIRST.theme).map((cell) => {
      const items = itemsUsed(released, group, cell);
      return {
        name: `${cell} of ${name}`,
        items: items.map((item) => ({ n: item.n, told: histogramTold(record, item) })),
        sumOfMeans: tellSum(record, items, cell),
      };
    });
  });
}

function itemsUsed(
  { organisation }: Released,
  { persons, group }: ReleasedGroup,
  cell: (typeof SCORES)[number],
): Item[] {
  const places = itemsOf(cell).map((item) => instrument.items.indexOf(item));
  return places
    .filter((place) => group.items.has(place))
    .map((place) => {
      const counts = [0, 0, 0, 0, 0];
      for (const person of persons) {
        const step = organisation.persons[person]?.given[place];
        if (typeof step === 'number') counts[step] = (counts[step] ?? 0) + 1;
      }
      return { place, counts, n: counts.reduce((a, b) => a + b, 0) };
    });
}

function histogramTold(record: ReleaseRecord, { place }: Item) {
  const shown = record.group?.details?.statements[place]?.histogram ?? null;
  if (shown === null) return undefined;
  const rule = halvesBy[divisionsOf(instrument, place).cut === 2 ? 2 : 3];
  return { rule, text: JSON.stringify(shown) };
}

const cellAsReleased: TellSum = (record, items, cell) => {
  const points = record.group?.scores[cell]?.points ?? null;
  const { low, high } = points === null ? ANYWHERE : meansReleasedAs(points);
  const steps = items.length / 25;
  return { low: low * steps, high: high * steps };
};

const ANYWHERE = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** One rule for each cut, as ways to answer are remembered by it. Of these groups somebody is absent. */
const halvesBy = { 2: halves(2), 3: halves(3) } as const;

function halves(cut: number): Rule {
  return (counts) => {
    const told = counts.reduce((a, b) => a + b, 0);
    return JSON.stringify(releasedBins(releaseHalves({ counts, told }, cut)));
  };
}
