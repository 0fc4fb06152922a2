import type { RoleCounts } from '../disclosure/role-groups.ts';
import type { Counts, UnitTree } from '../disclosure/unit-tree.ts';
import type { Instrument } from '../instruments/schema.ts';
import type { OwnCounts } from '../tallies/own-answers.ts';
import type { Tally } from '../tallies/tally.ts';

/** Answers to statements that stand outside every score. */
export interface OwnStatementAnswers {
  /** In the order of asking. */
  readonly ids: readonly string[];
  /** Of those who belong to each unit itself. */
  readonly units: ReadonlyMap<string, OwnCounts>;
}

/** Everything a release is made of: what was frozen at launch, and what was counted at close. */
export interface ReleaseInput {
  readonly instrument: Instrument;
  readonly tree: UnitTree;
  readonly rules: {
    /** k of scores. */
    readonly minimumForScores: number;
    /** k of histograms, outcomes, shares of "I can't judge this" and comments. */
    readonly minimumForDetails: number;
  };
  /** Of those who belong to each unit itself, not to one below it; with how many were invited. */
  readonly units: ReadonlyMap<string, Tally>;
  /** The same persons by survey role. */
  readonly views: ReadonlyMap<string, ReadonlyMap<string, Tally>>;
  /** Of a round with statements of HR's own: what was answered to them. */
  readonly own?: OwnStatementAnswers;
  /** Of everybody, of kind `organisation`. */
  readonly organisation: Tally;
}

/** A number of each unit's own persons. */
export function countUnits({ units }: ReleaseInput, of: (tally: Tally) => number): Counts {
  return new Map([...units].map(([unit, tally]) => [unit, of(tally)]));
}

/** A number of each unit's own persons, by role. */
export function countRoles({ views }: ReleaseInput, of: (tally: Tally) => number): RoleCounts {
  return new Map(
    [...views].map(([unit, roles]) => [
      unit,
      new Map([...roles].map(([role, tally]) => [role, of(tally)])),
    ]),
  );
}
