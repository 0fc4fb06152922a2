import type { ReleaseRecord } from '@samenhang/shared/api/release';
import { composeRelease } from '@samenhang/shared/releases/compose-release';
import { type Respondent, releaseInput } from '../../builders/release.ts';
import { instrument } from '../../shared/instrument.ts';
import { respondentFrom, withOwnAnswers } from '../reconstruction/made-up-answers.ts';
import {
  type MadeUp,
  makeUpOrganisation,
  type Person,
  randomFrom,
} from '../reconstruction/made-up-organisation.ts';

/** Who was invited, and who of them answered. */
export interface Turnout {
  readonly invited: MadeUp;
  readonly answered: ReadonlySet<Person>;
}

export interface TurnoutReleased extends Turnout {
  readonly seed: number;
  readonly respondents: readonly Respondent[];
  readonly records: readonly ReleaseRecord[];
}

const RULES = { minimumForScores: 5, minimumForDetails: 10 };

/** In half of the units everybody answered; in the others from half of them to nearly all. */
export function makeUpTurnout(seed: number, items = 1): Turnout {
  const invited = makeUpOrganisation(seed, items);
  const random = randomFrom(seed + 2);
  const rates = new Map(
    invited.tree.units.map((unit) => [unit, random() < 0.5 ? 1 : 0.5 + random() / 2]),
  );
  const answered = invited.persons.filter(({ unit }) => random() < (rates.get(unit) ?? 1));
  return { invited, answered: new Set(answered) };
}

/** A made-up organisation that not everybody answered in, with what was released of it. */
export function releaseTurnout(seed: number): TurnoutReleased {
  const turnout = makeUpTurnout(seed, instrument.items.length);
  const { tree, persons } = turnout.invited;
  const random = randomFrom(seed + 1);
  const present = persons.filter((person) => turnout.answered.has(person));
  const respondents = withOwnAnswers(
    present.map((person) => respondentFrom(person, random)),
    randomFrom(seed + 3),
  );
  const absent = persons.filter((person) => !turnout.answered.has(person));
  const input = releaseInput(tree, respondents, RULES, absent);
  return { ...turnout, seed, respondents, records: composeRelease(input) };
}
