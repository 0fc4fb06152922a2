import { cellsTold } from './cells-told.ts';
import { fewByDifference, OWN, shownBins } from './difference-attack.ts';
import { findAnswers } from './lattice-attack.ts';
import { findSmallGroup } from './linear-attack.ts';
import { randomFrom } from './made-up-organisation.ts';
import {
  histogramCounts,
  itemSums,
  ownCounts,
  type Released,
  type ReleasedGroup,
  releasedGroups,
  releaseMadeUp,
  scoreSquares,
} from './release-facts.ts';

/** What one attacker made of a release. */
interface Attempt {
  /** How many released figures there were to combine. */
  readonly figures: number;
  /** What they reveal of somebody; empty where the release is safe. */
  readonly found: readonly unknown[];
}

/** A release, and what each attacker made of it. */
export interface AttackedRelease {
  /** Makes up the same organisation again. */
  readonly seed: number;
  readonly byLinearAlgebra: Attempt;
  readonly byEveryWay: Attempt;
  readonly byDifferences: Attempt;
}

/** Statements of one cell, both outcomes, and the round's own. */
const QUESTIONS = [0, 1, 2, 3, 48, 49, OWN, OWN + 1];

/** Makes up an organisation, composes its whole release, and has every attacker try all of it. */
export function attackRelease(seed: number): AttackedRelease {
  const released = releaseMadeUp(seed);
  const groups = releasedGroups(released);
  return {
    seed,
    byLinearAlgebra: byLinearAlgebra(released, groups, seed),
    byEveryWay: byEveryWay(released, groups),
    byDifferences: byDifferences(released, groups),
  };
}

/** Whether every attacker had figures to combine: in a very small organisation some have none. */
export function wasAttackedInEveryWay(attacked: AttackedRelease): boolean {
  const { byLinearAlgebra, byEveryWay, byDifferences } = attacked;
  return [byLinearAlgebra, byEveryWay, byDifferences].every(({ figures }) => figures > 1);
}

/** As a reader of everything, and as a member who knows their own answers. */
function byLinearAlgebra(
  released: Released,
  groups: readonly ReleasedGroup[],
  seed: number,
): Attempt {
  const sums = itemSums(released, groups);
  const squares = scoreSquares(released, groups);
  const histograms = histogramCounts(released, groups);
  const own = ownCounts(released, groups);
  const insider = Math.floor(randomFrom(seed + 2)() * released.respondents.length);
  const found = [
    findSmallGroup(sums, { enough: 5 }),
    // For somebody who is one of the five it is four others.
    findSmallGroup(sums, { enough: 4, insider }),
    findSmallGroup(squares, { enough: 5 }),
    findSmallGroup(histograms, { enough: 10 }),
    findSmallGroup(own, { enough: 10 }),
    findSmallGroup(own, { enough: 9, insider }),
  ];
  return { figures: sums.length, found: found.filter((group) => group !== undefined) };
}

/** Of every group under twenty, by all ways in which it can have answered. */
function byEveryWay(released: Released, groups: readonly ReleasedGroup[]): Attempt {
  const cells = cellsTold(released, groups);
  const found = cells.flatMap((cell) => {
    const answers = findAnswers(cell);
    return answers === undefined ? [] : [{ cell: cell.name, ...answers }];
  });
  return { figures: cells.length, found };
}

/** By taking histograms that are cut alike from each other. */
function byDifferences(released: Released, groups: readonly ReleasedGroup[]): Attempt {
  const told = QUESTIONS.map((question) => ({
    question,
    bins: shownBins(released, groups, question),
  }));
  const found = told.flatMap(({ question, bins }) => {
    const few = fewByDifference(released, bins, question);
    return few === undefined ? [] : [{ question, ...few }];
  });
  return { figures: Math.max(...told.map(({ bins }) => bins.length)), found };
}
