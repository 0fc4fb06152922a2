import type { Item } from '@samenhang/shared/instruments/schema';
import type { Answer } from '@samenhang/shared/scoring/answers';
import type { TallyKind } from '@samenhang/shared/tallies/layout';
import type { Tally } from '@samenhang/shared/tallies/tally';
import { oraclePersons } from '../../builders/oracle.ts';
import { answerBy, answerWorth, type Step } from '../scoring/answering.ts';
import { tallyOf } from '../tallies/tallying.ts';

/** The tally of a group in which each person answers by a rule. */
export function groupOf(
  kind: TallyKind,
  persons: number,
  rule: (item: Item, person: number, place: number) => Answer | undefined,
): Tally {
  const given = Array.from({ length: persons }, (_, person) => ({
    answers: answerBy((item, place) => rule(item, person, place)),
    outcomes: {},
  }));
  return tallyOf(kind, given);
}

/** A group in which person k answers everything with steps[k]. */
export const steady = (kind: TallyKind, steps: readonly Step[]): Tally =>
  groupOf(kind, steps.length, (item, person) => answerWorth(item, steps[person] ?? 0));

/** Invented respondents of the oracle, some of them. */
export const someOf = (kind: TallyKind, from: number, to: number): Tally =>
  tallyOf(
    kind,
    oraclePersons()
      .slice(from, to)
      .map(({ answers }, k) => ({ answers, outcomes: { recommend: k % 11 } })),
  );
