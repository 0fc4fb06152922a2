import type { Respondent } from '../../builders/release.ts';
import { instrument } from '../../shared/instrument.ts';
import type { Person } from './made-up-organisation.ts';

/** A made-up person as a respondent: answers in the direction they were asked in, and outcomes. */
export function respondentFrom({ unit, role, given }: Person, random: () => number): Respondent {
  return {
    unit,
    role,
    codes: Uint8Array.from(instrument.items, ({ reversed }, place) => {
      const answer = given[place];
      if (answer === 'dk') return 6;
      if (typeof answer !== 'number') return 0;
      return reversed ? 5 - answer : answer + 1;
    }),
    outcomes: { recommend: Math.floor(11 * random()), help: 1 + Math.floor(5 * random()) },
  };
}

/** How many own statements a made-up round has. */
export const OWN_STATEMENTS = 2;

/**
 * The same respondents with answers to own statements. Units differ in how much they agree, and some
 * answers are missing. Drawn apart from all others, so that those stay what they were.
 */
export function withOwnAnswers(
  respondents: readonly Respondent[],
  random: () => number,
): Respondent[] {
  const usual = new Map(
    [...new Set(respondents.map(({ unit }) => unit))].map((unit) => [
      unit,
      { code: 1 + Math.floor(5 * random()), spread: random() < 0.3 ? 0.1 : random() },
    ]),
  );
  const blanks = [0, 0.05, 0.2][Math.floor(3 * random())] ?? 0;
  const codeIn = (unit: string) => {
    const { code = 1, spread = 0 } = usual.get(unit) ?? {};
    const missing = random();
    if (missing < blanks) return missing < blanks / 2 ? 6 : 0;
    return random() < spread ? 1 + Math.floor(5 * random()) : code;
  };
  return respondents.map((respondent) => ({
    ...respondent,
    own: Uint8Array.from({ length: OWN_STATEMENTS }, () => codeIn(respondent.unit)),
  }));
}
