import { type Answers, encodeAnswers } from '@samenhang/shared/scoring/answers';
import { createFold, type Outcomes } from '@samenhang/shared/tallies/fold';
import { TALLY_KINDS, type TallyKind } from '@samenhang/shared/tallies/layout';
import type { Tally } from '@samenhang/shared/tallies/tally';
import fc from 'fast-check';
import { instrument } from '../instrument.ts';
import { answersOfAPerson } from '../scoring/answering.ts';

/** What one person gave. */
export interface Given {
  readonly answers: Answers;
  readonly outcomes: Outcomes;
}

const openFolder = createFold(instrument);

/** The tally of these persons, one after another. */
export function tallyOf(kind: TallyKind, persons: readonly Given[]): Tally {
  const folder = openFolder(kind);
  for (const { answers, outcomes } of persons) {
    folder.add(encodeAnswers(instrument, answers), outcomes);
  }
  return folder.finish();
}

export const anyKind = fc.constantFrom(...TALLY_KINDS);

export const onePerson: fc.Arbitrary<Given> = fc.record({
  answers: answersOfAPerson,
  outcomes: fc.record({
    recommend: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    help: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
  }),
});

export const somePersons = fc.array(onePerson, { maxLength: 8 });
