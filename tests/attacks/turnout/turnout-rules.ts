import { shownParticipation } from '@samenhang/shared/disclosure/shown-participation';
import { planTree } from '@samenhang/shared/disclosure/tree-plan';
import { subtreeTotals } from '@samenhang/shared/disclosure/unit-tree';
import type { Person } from '../reconstruction/made-up-organisation.ts';
import { certainBy } from './certain-respondents.ts';
import { makeUpTurnout, type Turnout } from './made-up-turnout.ts';
import type { TurnoutFact } from './turnout-facts.ts';
import { all, rest, type Sizes, sizesOf } from './turnout-unknowns.ts';

/** What is told of how many of each set answered; which units are told of apart from the rest. */
interface Told {
  readonly facts: readonly TurnoutFact[];
  readonly published: ReadonlySet<string>;
}

type TellSizes = (turnout: Turnout) => Told;

/** The number of answers as told: all of them, or as if one was missing where none was. */
type Counted = (answered: number, invited: number) => number;

const asTheyAre: Counted = (answered) => answered;
const lessOneOfAll: Counted = (answered, invited) => Math.min(answered, invited - 1);

/** Of each unit of twenty and more, while the cycle is open. */
const participation =
  (shown: (invited: number, answered: number) => number | null): TellSizes =>
  (turnout) => ({
    published: new Set(),
    facts: eachUnit(turnout, ({ name, answered, invited }) => {
      const least = shown(invited, answered);
      return least === null ? [] : [{ name, least, most: upTo(least + 4, invited) }];
    }),
  });

/** The product's own line. */
export const shownLine: TellSizes = (turnout) => {
  const { tree, persons } = turnout.invited;
  const own = (counts: (person: Person) => boolean) =>
    new Map(
      tree.units.map((unit) => [
        unit,
        persons.filter((person) => person.unit === unit && counts(person)).length,
      ]),
    );
  const answered = own((person) => turnout.answered.has(person));
  const shown = shownParticipation(tree, { answered, invited: own(() => true) }, new Map());
  const facts = [...shown].map(([unit, least]) => ({ name: all(unit), least }));
  return { published: new Set(), facts };
};

const lineOf = (counted: Counted) =>
  participation((invited, answered) => {
    const persons = counted(answered, invited);
    return invited < 20 ? null : persons - (persons % 5);
  });

/** As if one was missing of the own people of every unit where none was, added up: safe. */
export const addedUpLine: TellSizes = (turnout) => {
  const { tree, persons } = turnout.invited;
  const counted = tree.units.map((unit): [string, number] => {
    const asked = persons.filter((person) => person.unit === unit);
    const answered = asked.filter((person) => turnout.answered.has(person)).length;
    return [unit, Math.max(0, lessOneOfAll(answered, asked.length))];
  });
  const totals = subtreeTotals(tree, new Map(counted));
  return {
    published: new Set(),
    facts: eachUnit(turnout, ({ unit, name, invited }) => {
      const persons = totals.get(unit) ?? 0;
      return invited < 20 ? [] : [{ name, least: persons - (persons % 5) }];
    }),
  };
};

/** Bands of five below twenty, of every unit with five or more and of what is left of it. */
const released =
  (counted: Counted): TellSizes =>
  (turnout) => {
    const published = publishedBy(turnout, counted);
    const answered = sizesOf(turnout, published, (person) => turnout.answered.has(person));
    const invited = sizesOf(turnout, published);
    const facts = [...published].flatMap((unit) =>
      [all(unit), rest(unit)].flatMap((name) => band(name, answered, invited, counted)),
    );
    return { published, facts };
  };

function band(name: string, answered: Sizes, invited: Sizes, counted: Counted): TurnoutFact[] {
  const asked = invited.get(name) ?? 0;
  const persons = counted(answered.get(name) ?? 0, asked);
  if (persons < 5) return [];
  const isExact = persons >= 20;
  const least = isExact ? persons : persons - (persons % 5);
  return [{ name, least, most: upTo(isExact ? least : least + 4, asked) }];
}

/** That one is missing may be pretended. */
function upTo(most: number, invited: number): number {
  return most >= invited - 1 ? invited : most;
}

function publishedBy(turnout: Turnout, counted: Counted): ReadonlySet<string> {
  const sizes = eachUnit(turnout, ({ unit, answered, invited }): [string, number][] => [
    [unit, counted(answered, invited)],
  ]);
  return planTree(turnout.invited.tree, new Map(sizes), 5);
}

interface UnitTurnout {
  readonly unit: string;
  readonly name: string;
  readonly answered: number;
  readonly invited: number;
}

function eachUnit<T>(turnout: Turnout, of: (unit: UnitTurnout) => readonly T[]): T[] {
  const answered = sizesOf(turnout, new Set(), (person) => turnout.answered.has(person));
  const invited = sizesOf(turnout, new Set());
  return turnout.invited.tree.units.flatMap((unit) => {
    const name = all(unit);
    const [persons, asked] = [answered.get(name) ?? 0, invited.get(name) ?? 0];
    return of({ unit, name, answered: persons, invited: asked });
  });
}

/** Of whom it is certain that they answered, by what a rule tells of their organisation. */
export function certainFrom(seed: number, tell: TellSizes) {
  const turnout = makeUpTurnout(seed);
  const { published, facts } = tell(turnout);
  return certainBy(turnout, published, facts);
}

/** Rules that tell too much, and after how many organisations somebody is found in them. */
export const TURNOUT_MUTANTS: readonly (readonly [string, number, TellSizes])[] = [
  ['the line of each unit as it is', 20, lineOf(asTheyAre)],
  ['the line of each unit by itself, less one of all', 77, lineOf(lessOneOfAll)],
  ['the size of each set as it is', 9, released(asTheyAre)],
  ['the size of each set by itself, less one of all', 25, released(lessOneOfAll)],
];
