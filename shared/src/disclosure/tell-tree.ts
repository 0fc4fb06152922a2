import { sum } from '../sum.ts';
import { EXACT_FROM } from '../thresholds.ts';
import { binsOf, type Division, type Divisions, finestFor, within } from './divisions.ts';
import { mayShowParts } from './family-split.ts';
import { type PartInBins, revealsFewInBins } from './finer-whole.ts';
import { type Answers, type ReleasedHistogram, releaseBins, releaseHalves } from './histogram.ts';
import { type FamilyPart, rangeAsTold, sideOfMost } from './told-split.ts';
import type { Plan } from './tree-plan.ts';
import type { UnitTree } from './unit-tree.ts';

/** Answers of a group to one question, and whether they may be shown as far as it is concerned itself. */
export interface Candidate extends Answers {
  readonly isShown: boolean;
}

interface Part extends Candidate {
  readonly holdsTeams: boolean;
}

/** The groups of a tree: each unit with all below it, and what is left of it without its children. */
export interface Groups {
  unit(unit: string): Candidate;
  rest(unit: string): Candidate;
}

/** What is told of one question; a group of which nothing is told is left out. */
export interface ToldTree {
  readonly units: ReadonlyMap<string, ReleasedHistogram>;
  readonly rests: ReadonlyMap<string, ReleasedHistogram>;
}

/**
 * What is told of the answers to one question in all units of a tree, from the root down, so that
 * neither parts less their whole, nor this rule run backwards, reveal fewer than five. All parts of
 * a unit are told alike: in the two halves that hold for the whole tree, and those of 20 or more in
 * one finer division, never finer than that of the unit.
 * @param plan the units of which the question is published; of each also every unit above.
 */
export function tellTree(
  tree: UnitTree,
  plan: Plan,
  divisions: Divisions,
  groups: Groups,
): ToldTree {
  const units = new Map<string, ReleasedHistogram>();
  const rests = new Map<string, ReleasedHistogram>();
  const root = plan.has(tree.root) ? groups.unit(tree.root) : undefined;
  if (root?.isShown) units.set(tree.root, tellAlone(root, divisions));
  for (const unit of tree.units) {
    const whole = units.get(unit);
    if (whole !== undefined) tellFamily(unit, whole);
  }
  return { units, rests };

  function tellFamily(unit: string, whole: ReleasedHistogram): void {
    const children = tree.childrenOf(unit).filter((child) => plan.has(child));
    if (children.length === 0) return;
    const parts = [
      ...children.map((child): Part => {
        return { ...groups.unit(child), holdsTeams: tree.childrenOf(child).length > 0 };
      }),
      { ...groups.rest(unit), holdsTeams: true },
    ];
    const told = tellParts({ ...groups.unit(unit), told: whole }, parts, divisions);
    for (const [place, child] of children.entries()) {
      const own = told[place];
      if (own) units.set(child, own);
    }
    const rest = told.at(-1);
    if (rest) rests.set(unit, rest);
  }
}

function tellAlone(group: Answers, divisions: Divisions): ReleasedHistogram {
  const division = group.told < EXACT_FROM ? undefined : finestFor(divisions.finer, [group.counts]);
  return division === undefined
    ? releaseHalves(group, divisions.cut)
    : releaseBins(group, division);
}

interface Whole {
  readonly counts: readonly number[];
  readonly told: ReleasedHistogram;
}

function tellParts(
  { counts, told }: Whole,
  parts: readonly Part[],
  divisions: Divisions,
): (ReleasedHistogram | null)[] {
  const { cut } = divisions;
  // Where most of a unit are on one side, so are most of each part: that adds nothing.
  const isMost = told.kind === 'nearlyAll';
  const halves = parts.map((part) => halvesIn(part, cut));
  if (!isMost && !mayShowParts(sum(counts.slice(0, cut)), halves)) return parts.map(() => null);
  const isFine = (part: Part) =>
    part.isShown && part.told >= EXACT_FROM && sideOfMost(halvesIn(part, cut)) === null;
  const fine = parts.filter(isFine).map((part) => part.counts);
  const others = fine.reduce(less, counts);
  const starts = isMost ? [] : told.bins.map(({ first }) => first);
  const together = sum(others) > 0 ? [...fine, others] : fine;
  const division = fine.length > 0 ? finestFor(within(divisions, starts), together) : undefined;
  const divisionOf = (part: Part) => (isFine(part) ? division : undefined);
  const inBins = parts
    .filter((part) => sum(part.counts) > 0)
    .map((part) => partInBins(part, cut, divisionOf(part)));
  if (!isMost && revealsFewInBins(counts, starts, inBins)) return parts.map(() => null);
  return parts.map((part) => {
    if (!part.isShown) return null;
    const finer = divisionOf(part);
    return finer === undefined ? releaseHalves(part, cut) : releaseBins(part, finer);
  });
}

/** How many of a part can have given which answers, for all that would be told of it. */
function partInBins(part: Part, cut: number, division: Division | undefined): PartInBins {
  const all = sum(part.counts);
  const last = part.counts.length - 1;
  if (!part.isShown)
    return { all, holdsTeams: true, bins: [{ first: 0, last, range: { low: all, high: all } }] };
  if (division !== undefined) {
    const exact = binsOf(part.counts, division);
    const bins = exact.map(({ persons, ...bin }) => ({
      ...bin,
      range: { low: persons, high: persons },
    }));
    return { all, holdsTeams: part.holdsTeams, bins };
  }
  const { low, high } = rangeAsTold(halvesIn(part, cut));
  return {
    all,
    holdsTeams: part.holdsTeams,
    bins: [
      { first: 0, last: cut - 1, range: { low, high } },
      { first: cut, last, range: { low: all - high, high: all - low } },
    ],
  };
}

function halvesIn({ counts, told, isShown, holdsTeams }: Part, cut: number): FamilyPart {
  const all = sum(counts);
  const low = sum(counts.slice(0, cut));
  // Of what is not shown nothing says that there are none.
  return { low, all, told, isShown, holdsTeams: holdsTeams || !isShown };
}

function less(counts: readonly number[], part: readonly number[]): readonly number[] {
  return counts.map((persons, answer) => persons - (part[answer] ?? 0));
}
