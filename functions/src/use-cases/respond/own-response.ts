import { ownStatementsOf } from '@samenhang/shared/cycles/own-statements';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Key } from '../../ports/table-store.ts';
import type { AudienceMember } from '../../repositories/audience-table.ts';
import type { Shard } from '../../repositories/shards.ts';
import { type ResponseEnvelope, unpackEnvelope } from '../../sealing/response-envelope.ts';
import type { LaunchedCycle } from '../memory/launched-cycles.ts';
import type { Uses } from '../services.ts';

export type { ResponseEnvelope };

/** The person a validated token names, and the cycle they ask for. */
export interface OwnResponseRequest {
  readonly principal: { readonly tenant: string; readonly person: string };
  readonly cycle: string;
}

export type OwnResponseError = {
  readonly code: 'not_found' | 'not_in_audience' | 'cycle_not_open' | 'response_damaged';
};

/** Where one person's response to a cycle lies. */
export interface ResponsePlace {
  readonly launched: LaunchedCycle;
  readonly member: AudienceMember;
  readonly shard: Shard;
  readonly key: Key;
}

/** A stored response with the store's own ETag. */
export interface OwnResponse {
  readonly envelope: ResponseEnvelope;
  readonly etag: string;
}

/**
 * Finds the place of the asking person's own response; there is no way to ask for another's.
 * From memory, when cycle and person are remembered.
 */
export async function findResponsePlace(
  services: Uses<'frozenAudience' | 'launched' | 'responses'>,
  { principal, cycle }: OwnResponseRequest,
): Promise<Result<ResponsePlace, OwnResponseError>> {
  const { tenant, person } = principal;
  const found = await services.launched.find(tenant, cycle);
  if (!found.ok) return err({ code: found.error === 'not_found' ? 'not_found' : 'cycle_not_open' });
  const launched = found.value;
  const { shards } = launched.launch;
  const member = await services.frozenAudience.find(tenant, cycle, launched.launch, person);
  if (member === undefined) return err({ code: 'not_in_audience' });
  const shard = services.responses.shardOf(tenant, cycle, member.unit, shards);
  const key = services.responses.keyOf(shard, launched.sealer.tagOf(person));
  return ok({ launched, member, shard, key });
}

/**
 * Why nothing lies there: while the cycle is open nothing was answered, or it was withdrawn. Once it
 * closes, answers are deleted as well, so a place that is empty tells nothing of its owner. The store is
 * asked, as what is remembered of the cycle may be a minute old.
 */
export async function whyEmpty(
  { cycles }: Uses<'cycles'>,
  { launched: { tenant, cycle } }: ResponsePlace,
): Promise<{ readonly code: 'no_response' | 'cycle_not_open' }> {
  const now = await cycles.find(tenant, cycle.id);
  return { code: now?.cycle.state === 'open' ? 'no_response' : 'cycle_not_open' };
}

/** Whether there is a draft or an answer, and not only that somebody wants no reminder. */
export function hasContent({ draft, submitted }: ResponseEnvelope): boolean {
  return draft !== undefined || submitted !== undefined;
}

/** Reads and opens what lies there, if anything does. One point read. */
export async function readResponse(
  { responses }: Uses<'responses'>,
  { launched, key }: ResponsePlace,
): Promise<Result<OwnResponse | undefined, { readonly code: 'response_damaged' }>> {
  const stored = await responses.find(key);
  if (stored === undefined) return ok(undefined);
  const opened = launched.sealer.open(key, stored.sealed);
  if (!opened.ok) return err({ code: 'response_damaged' });
  const { instrument, cycle } = launched;
  const envelope = unpackEnvelope(instrument, opened.value, ownStatementsOf(cycle));
  return ok({ envelope, etag: stored.etag });
}
