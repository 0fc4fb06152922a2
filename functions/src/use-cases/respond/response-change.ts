import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { ResponseBody } from '@samenhang/shared/api/response';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { AudienceMember } from '../../repositories/audience-table.ts';
import type { ResponseContent, ResponseEnvelope } from '../../sealing/response-envelope.ts';
import { type EtagMismatch, holds, mismatch, type Precondition } from '../preconditions.ts';
import { hasContent } from './own-response.ts';

export type ChangeError = { readonly code: 'submission_conflict' } | EtagMismatch;

export type Change =
  | { readonly kind: 'write'; readonly envelope: ResponseEnvelope }
  | { readonly kind: 'written_before'; readonly envelope: ResponseEnvelope };

/**
 * What a PUT makes of what is stored. The last write repeated is recognised by its `submissionId`,
 * whatever the precondition says, so that a client whose reply was lost may always send again.
 */
export function changeResponse(
  current: ResponseEnvelope | undefined,
  body: ResponseBody,
  precondition: Precondition,
  member: AudienceMember,
  savedAt: Date,
): Result<Change, ChangeError> {
  if (current !== undefined && current.latest.submissionId === body.submissionId) {
    return sameAsLatest(current, body)
      ? ok({ kind: 'written_before', envelope: current })
      : err({ code: 'submission_conflict' });
  }
  // That somebody wants no reminder is nothing that a client has read as their response.
  const seen = current && hasContent(current) ? current : undefined;
  if (!holds(precondition, seen)) return err(mismatch(seen));
  const { answers, outcomes, comments, state, submissionId } = body;
  const content: ResponseContent = { answers, outcomes, comments, savedAt };
  const submitted = state === 'submitted' ? content : current?.submitted;
  return ok({
    kind: 'write',
    envelope: {
      unit: member.unit,
      surveyRole: member.surveyRole,
      revision: randomBytes(12).toString('base64url'),
      latest: { submissionId, state },
      ...(submitted && { submitted }),
      ...(state === 'draft' && { draft: content }),
      ...(current?.remind === false && { remind: false as const }),
    },
  });
}

function sameAsLatest({ latest, submitted, draft }: ResponseEnvelope, body: ResponseBody): boolean {
  const { submissionId: _, state, ...sent } = body;
  const stored = latest.state === 'draft' ? draft : submitted;
  if (stored === undefined || latest.state !== state) return false;
  const { savedAt: __, ...kept } = stored;
  return isDeepStrictEqual(withoutGaps(kept), withoutGaps(sent));
}

/** As JSON has it: a key whose value is undefined is no key. */
function withoutGaps(content: object): unknown {
  return JSON.parse(JSON.stringify(content));
}
