import type { Localized } from '../languages.ts';

/**
 * A statement that HR adds to a round, asked after those of the question bank with the same answers.
 * It is of no theme, pillar or level, and enters no score. Frozen with the round.
 */
export interface OwnStatement {
  readonly id: string;
  readonly text: Localized;
}

export const MOST_OWN_STATEMENTS = 5;

/** In UTF-16 units, as long as statements of the bank may be to be read at a glance. */
export const LONGEST_OWN_STATEMENT = 200;

/**
 * Letters, digits and hyphens, as the bank names its statements. Letters alone are refused: they could be the name of
 * something that every object has, such as `constructor`; answers are kept by these ids.
 */
export const OWN_STATEMENT_ID = /^(?=[A-Za-z]*[\d-])[A-Za-z0-9-]{1,32}$/;

/** The statements that a round adds, none where HR added none. */
export function ownStatementsOf(round: {
  readonly ownStatements?: readonly OwnStatement[] | undefined;
}): readonly OwnStatement[] {
  return round.ownStatements ?? NONE;
}

const NONE: readonly OwnStatement[] = [];
