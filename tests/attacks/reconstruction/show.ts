import { releaseHalves } from '@samenhang/shared/disclosure/histogram';
import { mayStandBesideMean } from '@samenhang/shared/disclosure/histograms-beside-mean';
import {
  type Limits,
  meansReleasedAs,
  releasePoints,
  roundOutward,
  STEP,
} from '@samenhang/shared/disclosure/precision';
import { planTree } from '@samenhang/shared/disclosure/tree-plan';
import { subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import { type Counts, type ItemsShown, type Rule, stepsOf } from './lattice-attack.ts';
import { answered, countByUnit, type MadeUp, membersOf } from './made-up-organisation.ts';

/** What is told of a group, whose answers to each item are counted; a mutant tells too much. */
export type Show = (items: readonly Counts[]) => ItemsShown;

const DETAILS = 10;

/** The rules of the product: merged histograms from ten persons on, the cell in whole points. */
export const show: Show = (items) => {
  const told = showBeside(items);
  const shown = items.filter((counts) => size(counts) >= DETAILS);
  const hidden = items.map(size).filter((n) => n < DETAILS);
  const answers = shown.map((counts) => ({ counts, told: size(counts), cut: CUT }));
  const safe = mayStandBesideMean(answers, hidden, told.sumOfMeans);
  return safe ? told : { ...told, items: items.map((counts) => ({ n: size(counts) })) };
};

/** Each by its own rule, without a look at what they tell together. */
export const showBeside: Show = (items) => ({
  items: histograms(items),
  sumOfMeans: cellTold(items, (mean) => meansReleasedAs(releasePoints(mean, sizeOfGroup(items)))),
});

/** Means to the last digit, and no end of the scale hidden. */
const showExactly: Show = (items) => ({
  items: histograms(items),
  sumOfMeans: cellTold(items, (mean) => ({ low: mean, high: mean })),
});

/** The mean of each item with the interval of its own standard deviation, from five persons on. */
const showOwnDeviations: Show = (items) => ({
  ...showBeside(items),
  items: items.map((counts) => ({
    n: size(counts),
    told: { rule: ownInterval, text: ownInterval(counts) },
  })),
});

/** What tells too much, and after how many organisations somebody is found by it. */
export const TELLING_TOO_MUCH: readonly (readonly [name: string, rounds: number, show: Show])[] = [
  ['full precision', 32, showExactly],
  ['own standard deviations of small groups', 2, showOwnDeviations],
];

/** How many gave each answer to each item, in every published unit of fewer than 20. */
export function smallGroups(organisation: MadeUp, items: number, k: number): Counts[][] {
  const { tree } = organisation;
  const plan = planTree(tree, subtreeTotals(tree, countByUnit(organisation)), k);
  const plans = Array.from({ length: items }, (_, item) => {
    const valid = subtreeTotals(tree, countByUnit(organisation, answered(item)));
    return planTree(tree, valid, k, { within: plan });
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
    if (n < DETAILS) return { n };
    return { n, told: { rule: histogramTold, text: histogramTold(counts) } };
  });
}

/** Agreeing with a statement that is not reversed: the fourth and the fifth answer. */
const CUT = 3;

const histogramTold: Rule = (counts) =>
  JSON.stringify(releaseHalves({ counts, told: size(counts) }, CUT));

const sizeOfGroup = (items: readonly Counts[]) => Math.max(...items.map(size));

/** A cell of the means of its items; fewer than three, or a group below ten, tell nothing. */
function cellTold(items: readonly Counts[], tell: (mean: number) => Limits): Limits {
  const isShown = items.length >= 3 && items.some((counts) => size(counts) >= DETAILS);
  if (!isShown) return { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
  const sum = items.reduce((total, counts) => total + stepsOf(counts) / size(counts), 0);
  const { low, high } = tell((25 * sum) / items.length);
  return { low: (low * items.length) / 25, high: (high * items.length) / 25 };
}

const size = (counts: Counts) => counts.reduce((a, b) => a + b, 0);

function ownInterval(counts: Counts): string {
  const n = size(counts);
  const mean = stepsOf(counts) / n;
  const squares = counts.reduce((sum, persons, step) => sum + persons * (step - mean) ** 2, 0);
  // About t of a small group; which one exactly hides nothing from anyone who knows it.
  const half = 2.5 * Math.sqrt(squares / (n - 1) / n);
  const limits = { low: 25 * (mean - half), high: 25 * (mean + half) };
  return JSON.stringify([Math.round(25 * mean), roundOutward(limits, STEP.beside)]);
}
