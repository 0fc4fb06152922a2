import { err, ok, type Result } from '@samenhang/shared/result';
import type { OwnResult } from '@samenhang/shared/scoring/own-scores';
import type { ResponseEnvelope } from '../../sealing/response-envelope.ts';
import type { Uses } from '../services.ts';
import {
  hasContent,
  type OwnResponseError,
  type ResponsePlace,
  readResponse,
  whyEmpty,
} from './own-response.ts';
import { ownScores } from './own-scores.ts';

export interface OwnResponseView {
  readonly envelope: ResponseEnvelope;
  /** Of the submitted answer; absent while there is only a draft. */
  readonly result?: OwnResult;
}

/** A person's own answers, and what they say; for as long as the cycle is open. */
export async function readOwnResponse(
  services: Uses<'cycles' | 'responses'>,
  place: ResponsePlace,
): Promise<Result<OwnResponseView, OwnResponseError | { readonly code: 'no_response' }>> {
  if (place.launched.cycle.state !== 'open') return err({ code: 'cycle_not_open' });
  const current = await readResponse(services, place);
  if (!current.ok) return current;
  if (current.value === undefined || !hasContent(current.value.envelope)) {
    return err(await whyEmpty(services, place));
  }
  const { envelope } = current.value;
  const { submitted } = envelope;
  return ok({ envelope, ...(submitted && { result: ownScores(place.launched, submitted) }) });
}
