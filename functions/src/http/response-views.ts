import type { ResponseView, SavedResponse } from '@samenhang/shared/api/response';
import type { LaunchedCycle } from '../use-cases/memory/launched-cycles.ts';
import type { OwnResponseError, ResponseEnvelope } from '../use-cases/respond/own-response.ts';
import { ownScores } from '../use-cases/respond/own-scores.ts';
import type { ChangeError } from '../use-cases/respond/response-change.ts';
import type { Failure } from './definition.ts';
import { mismatchFailure } from './precondition-headers.ts';

/** The draft where there is one, else the submitted answer. */
export function toView({ latest, submitted, draft }: ResponseEnvelope): ResponseView {
  const shown = draft ?? submitted;
  if (shown === undefined) throw new Error('an envelope with neither draft nor submitted answer');
  const { answers, outcomes, comments, savedAt } = shown;
  return {
    state: draft === undefined ? 'submitted' : 'draft',
    submissionId: latest.submissionId,
    answers,
    outcomes,
    comments,
    savedAt: savedAt.toISOString(),
    submittedAt: submitted?.savedAt.toISOString() ?? null,
  };
}

/** What a PUT answers: own scores when it submitted. */
export function toSaved(launched: LaunchedCycle, envelope: ResponseEnvelope): SavedResponse {
  const { state, savedAt } = toView(envelope);
  const { submitted } = envelope;
  if (state === 'draft' || submitted === undefined) return { state: 'draft', savedAt };
  return { state: 'submitted', savedAt, ...ownScores(launched, submitted) };
}

/** The problem for each way in which a use case of one's own response can fail. */
export function toFailure(
  error: OwnResponseError | ChangeError | { readonly code: 'no_response' },
): Failure {
  switch (error.code) {
    case 'response_damaged':
      return { problem: 'internal_error' };
    case 'etag_mismatch':
      return mismatchFailure(error);
    default:
      return { problem: error.code };
  }
}
