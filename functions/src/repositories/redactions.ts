import { err, ok, type Result } from '@samenhang/shared/result';
import type { Properties, TableStore } from '../ports/table-store.ts';
import { commentKey } from './keys.ts';
import type { ReleaseRef } from './releases-table.ts';
import { type Comment, toComment } from './stored-comment.ts';

/** Where a comment stands. */
export interface CommentPlace {
  readonly release: ReleaseRef;
  readonly unit: string;
  readonly id: string;
}

/** Which HR admin decides, and when. */
interface Decision {
  readonly by: string;
  readonly at: Date;
}

/** In table `Comments`: what HR decides about one that is published. */
export function redactions(store: TableStore) {
  const find = async (place: CommentPlace): Promise<Comment | undefined> => {
    const entity = await store.get('Comments', keyOf(place));
    return entity && toComment(entity);
  };
  const merge = async (
    place: CommentPlace,
    properties: Properties,
  ): Promise<Result<undefined, 'missing'>> => {
    const key = keyOf(place);
    const merged = await store.transact('Comments', [{ kind: 'merge', key, properties }]);
    return merged.ok ? ok(undefined) : err('missing');
  };
  return {
    /** Lays a reason over a comment; doing so again changes the reason. */
    redact: async (
      place: CommentPlace,
      { reason, by, at }: Decision & { readonly reason: string },
    ): Promise<Result<undefined, 'missing'>> => {
      const found = await find(place);
      if (found === undefined) return err('missing');
      const RedactedAt = laterThan(found, at).toISOString();
      return merge(place, { Redaction: reason, RedactedAt, RedactedBy: by });
    },
    /**
     * Takes the reason off a hidden comment; that it was hidden stays in its row.
     * @returns `was_shown` where there was nothing to do.
     */
    showAgain: async (
      place: CommentPlace,
      { by, at }: Decision,
    ): Promise<Result<'shown' | 'was_shown', 'missing' | 'text_deleted'>> => {
      const found = await find(place);
      if (found === undefined) return err('missing');
      if (found.trace?.kind !== 'hidden') return ok('was_shown');
      if (found.text === '') return err('text_deleted');
      const ShownAgainAt = laterThan(found, at).toISOString();
      const merged = await merge(place, { ShownAgainAt, ShownAgainBy: by });
      return merged.ok ? ok('shown') : merged;
    },
  };
}

function keyOf({ release: { tenant, cycle, generation }, unit, id }: CommentPlace) {
  return commentKey(tenant, cycle, generation, unit, id);
}

/** The last decision counts, so its time is after the one before it, whichever instance's clock is behind. */
function laterThan({ trace }: Comment, at: Date): Date {
  return trace === undefined ? at : new Date(Math.max(at.getTime(), trace.at.getTime() + 1));
}
