import { planTree } from '@samenhang/shared/disclosure/tree-plan';
import { subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import { instrument } from '../../shared/instrument.ts';
import { respondentFrom } from '../reconstruction/made-up-answers.ts';
import {
  answered,
  countByUnit,
  makeUpOrganisation,
  randomFrom,
} from '../reconstruction/made-up-organisation.ts';
import { attackFamily, type FamilyPart } from './family-attack.ts';
import { untoldFamily } from './family-of.ts';
import { QUESTIONS } from './family-questions.ts';
import {
  type Bin,
  finest,
  isCutAt,
  mergedByItself,
  readInFives,
  sum,
  type Told,
  withShares,
} from './told-before.ts';
import type { Counts } from './worlds.ts';

/** What is told of the answers of every part of a family, from ten answers on. */
type TellFamily = (root: FamilyPart) => ReadonlyMap<FamilyPart, Told>;

const [STATEMENT] = QUESTIONS;

/** Whether few or all are found in what a rule tells of one statement in a made-up organisation. */
export function isFoundInFamily(seed: number, tell: TellFamily): boolean {
  const organisation = makeUpOrganisation(seed, instrument.items.length);
  const random = randomFrom(seed + 1);
  const respondents = organisation.persons.map((person) => respondentFrom(person, random));
  const { tree } = organisation;
  const totals = subtreeTotals(tree, countByUnit(organisation, answered(0)));
  const plan = planTree(tree, totals, 5);
  const root = untoldFamily({ tree, respondents }, plan);
  if (root === undefined || STATEMENT === undefined) return false;
  return attackFamily(withTold(root, tell(root)), STATEMENT, readInFives).found.length > 0;
}

function withTold(part: FamilyPart, told: ReadonlyMap<FamilyPart, Told>): FamilyPart {
  const own = told.get(part);
  const parts = part.parts.map((within) => withTold(within, told));
  return { ...part, parts, told: own === undefined ? null : withShares(own, sum(countsOf(part))) };
}

function countsOf({ persons }: FamilyPart): Counts {
  const counts = [0, 0, 0, 0, 0];
  for (const person of persons) {
    const answer = STATEMENT?.answerOf(person);
    if (answer !== undefined) counts[answer] = (counts[answer] ?? 0) + 1;
  }
  return counts;
}

function partsIn(part: FamilyPart): FamilyPart[] {
  return [part, ...part.parts.flatMap(partsIn)];
}

const shown = (part: FamilyPart) => sum(countsOf(part)) >= 10;

const eachByItself: TellFamily = (root) =>
  new Map(
    partsIn(root)
      .filter(shown)
      .map((part) => [part, mergedByItself(countsOf(part))]),
  );

/** A unit less all parts whose bins are cut alike leaves nobody, or five. */
const besideParts: TellFamily = (root) => {
  const told = new Map<FamilyPart, Told>();
  const left = (part: FamilyPart, first: number, end: number): number => {
    const own = told.get(part);
    if (own !== undefined && isCutAt(own, first, end, 5)) return 0;
    if (part.parts.length === 0) return sum(countsOf(part).slice(first, end));
    return part.parts.reduce((total, within) => total + left(within, first, end), 0);
  };
  for (const part of partsIn(root).toReversed().filter(shown)) {
    const own = mergedByItself(countsOf(part));
    const isAllowed = (bins: readonly Bin[]) =>
      bins.every(({ first }, from) =>
        bins.slice(from).every(({ last }) => {
          const persons = part.parts.reduce(
            (all, within) => all + left(within, first, last + 1),
            0,
          );
          return persons === 0 || persons >= 5;
        }),
      );
    const bins = finest(countsOf(part), isAllowed);
    told.set(part, own.kind === 'nearlyAll' ? own : { kind: 'bins', bins });
  }
  return told;
};

/** One division for all, in which no part has 1 to 4 persons in a bin, or all in one. */
export const allCutAlike: TellFamily = (root) => {
  const parts = partsIn(root);
  const cut = (part: FamilyPart, { first, last }: Bin): Bin => ({
    first,
    last,
    persons: sum(countsOf(part).slice(first, last + 1)),
  });
  const isAllowedOf = (persons: readonly number[]) =>
    persons.every((some) => some === 0 || some >= 5) && persons.filter(Boolean).length !== 1;
  const bins = finest(
    countsOf(root),
    (bins) =>
      bins.length === 1 ||
      parts.every((part) => isAllowedOf(bins.map((bin) => cut(part, bin).persons))),
  );
  return new Map(
    parts
      .filter(shown)
      .map((part) => [part, { kind: 'bins', bins: bins.map((bin) => cut(part, bin)) }]),
  );
};

/** Rules that tell too much, and after how many organisations that is found. */
export const FAMILY_MUTANTS: readonly (readonly [string, number, TellFamily])[] = [
  ['the histogram of each part by itself', 11, eachByItself],
  ['that of a unit beside those cut like it', 13, besideParts],
];
