import { type OwnStatement, ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import type { Instrument } from '@samenhang/shared/instruments/schema';
import { STATEMENTS } from './content.ts';

/** All that is asked in a round: its question bank, and after that what the organisation added. */
export interface Asked extends Instrument {
  readonly ownStatements?: readonly OwnStatement[] | undefined;
}

/** Of a round, or of all that is asked in it. */
export function statementCount(asked: Pick<Asked, 'ownStatements'>): number {
  return STATEMENTS + ownStatementsOf(asked).length;
}
