import { randomBytes, randomUUID } from 'node:crypto';
import { takesAnswers } from '@samenhang/shared/cycles/life-cycle';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { err, ok, type Result } from '@samenhang/shared/result';
import { packEnvelope, type ResponseEnvelope } from '../../sealing/response-envelope.ts';
import type { Uses } from '../services.ts';
import {
  hasContent,
  type OwnResponse,
  type OwnResponseError,
  type ResponsePlace,
  readResponse,
} from './own-response.ts';

/** After this many tries against other writers of the same row something else is wrong. */
const TRIES = 3;

/** Whether the asking person is reminded in this cycle; `true` until they say otherwise. */
export async function readRemind(
  services: Uses<'responses'>,
  place: ResponsePlace,
): Promise<Result<boolean, OwnResponseError>> {
  if (place.launched.cycle.state !== 'open') return err({ code: 'cycle_not_open' });
  const current = await readResponse(services, place);
  return current.ok ? ok(current.value?.envelope.remind !== false) : current;
}

/**
 * Writes down that somebody wants no reminder in this cycle, or wants them again: in the row that their
 * answer is sealed in, or would be, of the same size. It is no answer, and counts as none; what is
 * already there, and its revision, stay as they are.
 */
export async function putRemind(
  services: Uses<'clock' | 'launched' | 'responses'>,
  place: ResponsePlace,
  remind: boolean,
): Promise<Result<undefined, OwnResponseError>> {
  const { launched } = place;
  if (!takesAnswers(launched.cycle, services.clock())) return err({ code: 'cycle_not_open' });
  for (let tries = 0; tries < TRIES; tries++) {
    const current = await readResponse(services, place);
    if (!current.ok) return current;
    const before = current.value;
    if ((before?.envelope.remind !== false) === remind) return ok(undefined);
    const written = await write(services, place, before, remind);
    if (written.ok) return ok(undefined);
    if (written.error === 'fence_gone') {
      services.launched.forget(launched.tenant, launched.cycle.id);
      return err({ code: 'cycle_not_open' });
    }
  }
  throw new Error('a response changed under every try to write it');
}

function write(
  { responses }: Uses<'responses'>,
  { launched, member, shard, key }: ResponsePlace,
  before: OwnResponse | undefined,
  remind: boolean,
) {
  const { remind: _, ...envelope } = before?.envelope ?? emptyFor(member);
  // Of whoever wants them again and has said nothing else, nothing is kept.
  if (remind && before !== undefined && !hasContent(envelope)) {
    return responses.remove(shard, key, before.etag);
  }
  const next: ResponseEnvelope = { ...envelope, ...(!remind && { remind: false }) };
  const sealed = launched.sealer.seal(
    key,
    packEnvelope(launched.instrument, next, ownStatementsOf(launched.cycle)),
  );
  return before === undefined
    ? responses.create(shard, key, sealed)
    : responses.replace(shard, key, sealed, before.etag);
}

/** Neither draft nor answer. */
function emptyFor({ unit, surveyRole }: ResponsePlace['member']): ResponseEnvelope {
  return {
    unit,
    surveyRole,
    revision: randomBytes(12).toString('base64url'),
    latest: { submissionId: randomUUID(), state: 'draft' },
  };
}
