import type { ResponseBody } from '@samenhang/shared/api/response';
import { takesAnswers } from '@samenhang/shared/cycles/life-cycle';
import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { ResponseWriteError } from '../../repositories/responses-table.ts';
import { packEnvelope, type ResponseEnvelope } from '../../sealing/response-envelope.ts';
import type { Precondition } from '../preconditions.ts';
import type { Uses } from '../services.ts';
import {
  hasContent,
  type OwnResponse,
  type OwnResponseError,
  type ResponsePlace,
  readResponse,
} from './own-response.ts';
import { type ChangeError, changeResponse } from './response-change.ts';

export interface SaveResponseRequest {
  /** Parsed with the cycle's own instrument. */
  readonly body: ResponseBody;
  readonly precondition: Precondition;
}

/** After this many tries against other writers of the same row something else is wrong. */
const TRIES = 3;

export interface Saved {
  readonly envelope: ResponseEnvelope;
  /** Whether nothing was stored before. */
  readonly created: boolean;
}

type SaveResult = Result<Saved, OwnResponseError | ChangeError>;

/**
 * Saves a draft or submits, in one storage transaction after one point read. When that fails the
 * row is read again: our own write, committed though its reply was lost, is a success.
 */
export async function saveResponse(
  services: Uses<'clock' | 'launched' | 'responses'>,
  place: ResponsePlace,
  request: SaveResponseRequest,
): Promise<SaveResult> {
  const now = services.clock();
  let open = takesAnswers(place.launched.cycle, now);
  for (let tries = 0; tries < TRIES; tries++) {
    const saved = await trySaving(services, place, request, now, open);
    if (saved === 'fence_gone') {
      open = false;
      services.launched.forget(place.launched.tenant, place.launched.cycle.id);
    } else if (saved !== 'changed') return saved;
  }
  throw new Error('a response changed under every try to write it');
}

async function trySaving(
  services: Uses<'responses'>,
  place: ResponsePlace,
  { body, precondition }: SaveResponseRequest,
  now: Date,
  open: boolean,
): Promise<SaveResult | ResponseWriteError> {
  const current = await readResponse(services, place);
  if (!current.ok) return current;
  const change = changeResponse(current.value?.envelope, body, precondition, place.member, now);
  if (change.ok && change.value.kind === 'written_before')
    return ok({ envelope: change.value.envelope, created: false });
  if (!open) return err({ code: 'cycle_not_open' });
  if (!change.ok) return change;
  const written = await write(services, place, change.value.envelope, current.value);
  const created = current.value === undefined || !hasContent(current.value.envelope);
  return written.ok ? ok({ envelope: change.value.envelope, created }) : written.error;
}

function write(
  { responses }: Uses<'responses'>,
  { launched, shard, key }: ResponsePlace,
  envelope: ResponseEnvelope,
  current: OwnResponse | undefined,
) {
  const own = ownStatementsOf(launched.cycle);
  const sealed = launched.sealer.seal(key, packEnvelope(launched.instrument, envelope, own));
  return current === undefined
    ? responses.create(shard, key, sealed)
    : responses.replace(shard, key, sealed, current.etag);
}
