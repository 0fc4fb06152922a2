import type { CommentsView } from '@samenhang/shared/api/comments';
import { PATHS } from '@samenhang/shared/api/paths';
import type { RedactionReason } from '@samenhang/shared/api/redaction-reasons';
import type { Reply } from '../../../lib/api-client.ts';
import type { Backend } from '../../../lib/backend.ts';

export interface Place {
  readonly cycle: string;
  readonly unit: string;
}

export type Comment = CommentsView['items'][number];

/** All published comments of a unit, page after page. */
export async function readComments(
  backend: Backend,
  { cycle, unit }: Place,
): Promise<Reply<readonly Comment[]>> {
  const path = PATHS.comments(cycle, unit);
  const found: Comment[] = [];
  let after = '';
  for (;;) {
    const page = await backend.send<CommentsView>({ method: 'GET', path: `${path}${after}` });
    if (!page.ok) return page;
    found.push(...page.body.items);
    if (page.body.next === undefined) return { ok: true, body: found, etag: null };
    after = `?after=${encodeURIComponent(page.body.next)}`;
  }
}

/** Hides a comment; that it was hidden, and why, stays visible. */
export function redactComment(
  backend: Backend,
  { cycle, unit }: Place,
  comment: string,
  reason: RedactionReason,
): Promise<Reply<unknown>> {
  const path = PATHS.redaction(cycle, comment);
  return backend.send({ method: 'POST', path, body: { unit, reason } });
}

/** Shows a hidden comment again, and reads the text that nobody had until then. */
export async function showAgain(
  backend: Backend,
  place: Place,
  comment: string,
): Promise<Reply<Comment>> {
  const path = `${PATHS.redaction(place.cycle, comment)}?unit=${encodeURIComponent(place.unit)}`;
  const shown = await backend.send({ method: 'DELETE', path, etag: null });
  if (!shown.ok) return shown;
  const read = await readComments(backend, place);
  if (!read.ok) return read;
  const found = read.body.find(({ id }) => id === comment);
  return found === undefined
    ? { ok: false, fault: { kind: 'problem', code: 'not_found' } }
    : { ok: true, body: found, etag: null };
}
