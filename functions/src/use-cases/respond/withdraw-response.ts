import { takesAnswers } from '@samenhang/shared/cycles/life-cycle';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { err, ok, type Result } from '@samenhang/shared/result';
import { packEnvelope } from '../../sealing/response-envelope.ts';
import { holds, mismatch } from '../preconditions.ts';
import type { Uses } from '../services.ts';
import {
  hasContent,
  type OwnResponse,
  type OwnResponseError,
  type ResponsePlace,
  readResponse,
  whyEmpty,
} from './own-response.ts';
import type { ChangeError } from './response-change.ts';

/**
 * Deletes a person's response, draft and submitted answer alike, in one storage transaction;
 * `revision` is the one they want gone. When that fails while the cycle is open and the response is
 * gone all the same, it was withdrawn: by us, the reply lost, or by the same person on another device.
 */
export async function withdrawResponse(
  services: Uses<'clock' | 'cycles' | 'launched' | 'responses'>,
  place: ResponsePlace,
  revision: string,
): Promise<Result<undefined, OwnResponseError | ChangeError | { readonly code: 'no_response' }>> {
  if (!takesAnswers(place.launched.cycle, services.clock())) {
    return err({ code: 'cycle_not_open' });
  }
  const current = await readResponse(services, place);
  if (!current.ok) return current;
  if (current.value === undefined || !hasContent(current.value.envelope)) {
    return err(await whyEmpty(services, place));
  }
  const { envelope, etag } = current.value;
  if (!holds({ revision }, envelope)) return err(mismatch(envelope));

  const removed = await remove(services, place, { envelope, etag });
  if (removed.ok) return ok(undefined);
  if (removed.error === 'fence_gone') {
    // Closing deletes rows it has counted, so a row that is gone by now proves no withdrawal.
    services.launched.forget(place.launched.tenant, place.launched.cycle.id);
    return err({ code: 'cycle_not_open' });
  }
  const left = await readResponse(services, place);
  if (!left.ok) return left;
  if (left.value === undefined || !hasContent(left.value.envelope)) return ok(undefined);
  return err(mismatch(left.value.envelope));
}

/** Of whoever wants no reminder that stays, and nothing else. */
function remove(
  { responses }: Uses<'responses'>,
  { launched, shard, key }: ResponsePlace,
  { envelope, etag }: OwnResponse,
) {
  const { draft: _, submitted: __, ...rest } = envelope;
  if (rest.remind !== false) return responses.remove(shard, key, etag);
  const sealed = launched.sealer.seal(
    key,
    packEnvelope(launched.instrument, rest, ownStatementsOf(launched.cycle)),
  );
  return responses.replace(shard, key, sealed, etag);
}
