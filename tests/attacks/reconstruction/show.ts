import { releaseHistogram } from '@samenhang/shared/disclosure/histogram';
import { mayStandBesideMean } from '@samenhang/shared/disclosure/histograms-beside-mean';
import { releasePoints, roundOutward, STEP } from '@samenhang/shared/disclosure/precision';
import { planTree } from '@samenhang/shared/disclosure/tree-plan';
import { subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import { type Counts, type ItemsShown, stepsOf } from './lattice-attack.ts';
import { answered, countByUnit, type MadeUp, membersOf } from './made-up-organisation.ts';

/** What is told of a group, whose answers to each item are counted; a mutant tells too much. */
export type Show = (items: readonly Counts[]) => ItemsShown;

const DETAILS = 10;

/** The rules of the product: merged histograms from ten persons on, the cell in whole points. */
export const show: Show = (items) => {
  const told = showBeside(items);
  const shown = items.filter((counts) => size(counts) >= DETAILS);
  const alone = shown.length < items.length || items.length < 3;
  const safe = alone || mayStandBesideMean(items, (sum) => cellTold((25 * sum) / items.length));
  return safe ? told : { ...told, items: items.map((counts) => nothingOf(counts)) };
};

/** Each by its own rule, without a look at what they tell together. */
export const showBeside: Show = (items) => ({
  ...showWith(items, cellTold),
  items: histograms(items),
});

/** Means to the last digit, and no end of the scale hidden. */
const showExactly: Show = (items) => ({
  ...showWith(items, (mean) => mean.toFixed(9)),
  items: histograms(items),
});

/** The mean of each item with the interval of its own standard deviation, from five persons on. */
const showOwnDeviations: Show = (items) => ({
  ...showWith(items, cellTold),
  items: items.map((counts) => {
    const told = ownInterval(counts);
    return { n: size(counts), agrees: (other) => ownInterval(other) === told };
  }),
});

export const TELLING_TOO_MUCH: readonly (readonly [name: string, show: Show])[] = [
  ['full precision', showExactly],
  ['own standard deviations of small groups', showOwnDeviations],
];

/** How many gave each answer to each item, in every published unit of fewer than 20. */
export function smallGroups(organisation: MadeUp, items: number, k: number): Counts[][] {
  const { tree } = organisation;
  const plan = planTree(tree, subtreeTotals(tree, countByUnit(organisation)), k);
  const plans = Array.from({ length: items }, (_, item) => {
    const valid = subtreeTotals(tree, countByUnit(organisation, answered(item)));
    return planTree(tree, valid, k, plan);
  });
  const units = [...plan].filter((unit) => membersOf(organisation, unit).length < 20);
  return units.map((unit) =>
    plans.flatMap((itemPlan, item) =>
      itemPlan.has(unit) ? [countsOf(organisation, unit, item)] : [],
    ),
  );
}

function countsOf(organisation: MadeUp, unit: string, item: number): Counts {
  const counts = [0, 0, 0, 0, 0];
  for (const person of membersOf(organisation, unit)) {
    const step = organisation.persons[person]?.given[item];
    if (typeof step === 'number') counts[step] = (counts[step] ?? 0) + 1;
  }
  return counts;
}

function histograms(items: readonly Counts[]): ItemsShown['items'] {
  return items.map((counts) => {
    const n = size(counts);
    if (n < DETAILS) return nothingOf(counts);
    const told = histogramTold(counts);
    return { n, agrees: (other) => histogramTold(other) === told };
  });
}

const histogramsTold = new Map<string, string>();

function histogramTold(counts: Counts): string {
  const key = counts.join();
  const told = histogramsTold.get(key) ?? JSON.stringify(releaseHistogram(counts));
  histogramsTold.set(key, told);
  return told;
}

function nothingOf(counts: Counts): ItemsShown['items'][number] {
  return { n: size(counts), agrees: () => true };
}

/** A cell of the means of its items; fewer than three, or of fewer than ten persons, tell nothing. */
function showWith(items: readonly Counts[], tell: (mean: number) => string) {
  const pointsOf = (sumOfMeans: number) => (25 * sumOfMeans) / items.length;
  const sum = items.reduce((total, counts) => total + stepsOf(counts) / size(counts), 0);
  const isShown = items.length >= 3 && items.every((counts) => size(counts) >= DETAILS);
  const told = tell(pointsOf(sum));
  return { agrees: (other: number) => !isShown || tell(pointsOf(other)) === told };
}

function cellTold(mean: number): string {
  const { value, bound } = releasePoints(mean);
  return `${value} ${bound}`;
}

const size = (counts: Counts) => counts.reduce((a, b) => a + b, 0);

function ownInterval(counts: Counts): string {
  const n = size(counts);
  const mean = stepsOf(counts) / n;
  const squares = counts.reduce((sum, persons, step) => sum + persons * (step - mean) ** 2, 0);
  // About t of a small group; which one exactly hides nothing from who knows it.
  const half = 2.5 * Math.sqrt(squares / (n - 1) / n);
  const limits = { low: 25 * (mean - half), high: 25 * (mean + half) };
  return JSON.stringify([Math.round(25 * mean), roundOutward(limits, STEP.beside)]);
}
