import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { answersBut } from '@samenhang/shared/scoring/answers';
import { type OwnResult, ownResult } from '@samenhang/shared/scoring/own-scores';
import type { ResponseContent } from '../../sealing/response-envelope.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';

/** What a person's answers say to them: those to HR's own statements say nothing. */
export function ownScores(
  { instrument, cycle }: Pick<LaunchedCycle, 'instrument' | 'cycle'>,
  { answers }: Pick<ResponseContent, 'answers'>,
): OwnResult {
  return ownResult(instrument, answersBut(ownStatementsOf(cycle), answers));
}
