import type { Group } from '@samenhang/shared/releases/group';
import { SCORES } from '@samenhang/shared/scoring/lattice';
import { instrument } from '../../shared/instrument.ts';
import { cellsToldExactly } from './cells-told.ts';
import { binsByThemselves, fewByDifference } from './difference-attack.ts';
import { findAnswers } from './lattice-attack.ts';
import { findSmallGroup, type LinearFact } from './linear-attack.ts';
import {
  histogramCounts,
  itemSums,
  type Released,
  type ReleasedGroup,
  scoreSquares,
} from './release-facts.ts';

type Facts = (released: Released, groups: readonly ReleasedGroup[]) => LinearFact[];
type Find = (released: Released, groups: readonly ReleasedGroup[]) => unknown;

const EVERY_ITEM: ReadonlySet<number> = new Set(instrument.items.keys());

/** Looks for a small group in what would be told if some groups used more than they may. */
function as(
  change: Partial<Group>,
  where: (name: string) => boolean,
  { tell, enough }: { tell: Facts; enough: number },
): Find {
  return (released, groups) => {
    const changed = groups.map((each) =>
      where(each.name) ? { ...each, group: { ...each.group, ...change } } : each,
    );
    return findSmallGroup(tell(released, changed), { enough });
  };
}

const isUnit = (name: string) => !name.includes(' ');
const isRest = (name: string) => name.startsWith('rest of ');
const isRole = (name: string) => !isUnit(name) && !isRest(name);

const SUMS = { tell: itemSums, enough: 5 };
const SQUARES = { tell: scoreSquares, enough: 5 };
const HISTOGRAMS = { tell: histogramCounts, enough: 10 };

/**
 * Releases that let out one thing too much, after how many organisations somebody is found in them,
 * and by which attack.
 */
export const RELEASE_MUTANTS: readonly (readonly [name: string, rounds: number, find: Find])[] = [
  ['every statement of every unit', 6, as({ items: EVERY_ITEM }, isUnit, SUMS)],
  ['every statement of what is left of a unit', 6, as({ items: EVERY_ITEM }, isRest, SUMS)],
  ['every statement of every role', 7, as({ items: EVERY_ITEM }, isRole, SUMS)],
  ['every histogram of every unit', 4, as({ histograms: EVERY_ITEM }, isUnit, HISTOGRAMS)],
  ['every own spread of every role', 12, as({ spreads: new Set(SCORES) }, isRole, SQUARES)],
  ['every own spread of every unit', 77, as({ spreads: new Set(SCORES) }, isUnit, SQUARES)],
  [
    'the mean of each cell to the last digit',
    7,
    (released, groups) =>
      cellsToldExactly(released, groups).find((cell) => findAnswers(cell) !== undefined),
  ],
  [
    'each histogram merged by itself',
    8,
    (released, groups) => fewByDifference(released, binsByThemselves(groups, 0), 0),
  ],
];
