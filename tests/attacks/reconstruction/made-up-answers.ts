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
