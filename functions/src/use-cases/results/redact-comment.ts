import { mayRedactComments } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { LONGEST_UNIT_ID } from '@samenhang/shared/api/limits';
import type { RedactionReason } from '@samenhang/shared/api/redaction-reasons';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { CommentPlace } from '../../repositories/redactions.ts';
import { recordAct } from '../log/record-act.ts';
import type { Uses } from '../services.ts';
import { isCommentId } from './comment-id.ts';

type Named = Readonly<Record<'cycle' | 'unit' | 'comment', string>>;
type Refused<Code> = { readonly code: 'forbidden' | 'not_found' | Code };
type Redacting = Uses<'audit' | 'clock' | 'comments' | 'released'>;

/** Hides a comment with a reason that stays visible; the text is never changed. */
export async function redactComment(
  services: Redacting,
  principal: Principal,
  { reason, ...named }: Named & { readonly reason: RedactionReason },
): Promise<Result<undefined, Refused<never>>> {
  const place = await findPlace(services, principal, named);
  if (!place.ok) return place;
  const decision = { reason, by: principal.person, at: services.clock() };
  const redacted = await services.comments.redact(place.value, decision);
  if (!redacted.ok) return err({ code: 'not_found' });
  const { cycle, unit, comment } = named;
  await recordAct(services, principal, {
    action: 'comment_hidden',
    target: { kind: 'comment', id: comment },
    details: { cycle, unit, reason },
  });
  return ok(undefined);
}

/** Shows a hidden comment again; one that is shown already stays as it is. */
export async function showCommentAgain(
  services: Redacting,
  principal: Principal,
  named: Named,
): Promise<Result<undefined, Refused<'comment_text_deleted'>>> {
  const place = await findPlace(services, principal, named);
  if (!place.ok) return place;
  const decision = { by: principal.person, at: services.clock() };
  const shown = await services.comments.showAgain(place.value, decision);
  if (!shown.ok) {
    return err({ code: shown.error === 'missing' ? 'not_found' : 'comment_text_deleted' });
  }
  if (shown.value === 'was_shown') return ok(undefined);
  const { cycle, unit, comment } = named;
  await recordAct(services, principal, {
    action: 'comment_shown',
    target: { kind: 'comment', id: comment },
    details: { cycle, unit },
  });
  return ok(undefined);
}

async function findPlace(
  { released }: Redacting,
  principal: Principal,
  { cycle, unit, comment }: Named,
): Promise<Result<CommentPlace, Refused<never>>> {
  if (!mayRedactComments(principal)) return err({ code: 'forbidden' });
  const found = await released.find(principal.tenant, cycle);
  const isNamed = isCommentId(comment) && unit !== '' && unit.length <= LONGEST_UNIT_ID;
  if (found === undefined || !isNamed) return err({ code: 'not_found' });
  return ok({ release: found.release, unit, id: comment });
}
