import * as z from 'zod';
import { type TableStore, WHATEVER } from '../ports/table-store.ts';
import { keptReviewKey, keptReviewsPartition, meetingPartition, meetingReviewKey } from './keys.ts';

const listed = z.object({ Review: z.string(), At: z.iso.datetime() });

/** Table `Reviews`, besides the reviews themselves: which a meeting had, and of which something is to be deleted. */
export function reviewListsRepository(store: TableStore) {
  return {
    addToMeeting: async (tenant: string, meeting: string, review: string, at: Date) => {
      const key = meetingReviewKey(tenant, meeting, at, review);
      const properties = { Review: review, At: at.toISOString() };
      // Where it exists, the transport sent this one twice.
      await store.transact('Reviews', [{ kind: 'create', key, properties }]);
    },
    /** The newest, at most so many. */
    ofMeeting: async (tenant: string, meeting: string, most: number): Promise<string[]> => {
      const found: string[] = [];
      if (!MEETING_HASH.test(meeting)) return found;
      for await (const entity of store.range('Reviews', meetingPartition(tenant, meeting))) {
        found.push(listed.parse(entity.properties).Review);
        if (found.length === most) break;
      }
      return found;
    },
    /** Before anything of it is kept. */
    keep: async (tenant: string, review: string, at: Date) => {
      const key = keptReviewKey(tenant, review);
      const properties = { Review: review, At: at.toISOString() };
      await store.transact('Reviews', [{ kind: 'create', key, properties }]);
    },
    /** When each began, of which something may be kept. */
    kept: async (tenant: string): Promise<{ id: string; startedAt: Date }[]> => {
      const found: { id: string; startedAt: Date }[] = [];
      for await (const entity of store.range('Reviews', keptReviewsPartition(tenant))) {
        const { Review, At } = listed.parse(entity.properties);
        found.push({ id: Review, startedAt: new Date(At) });
      }
      return found;
    },
    /** Once nothing of it is kept. */
    drop: async (tenant: string, review: string) => {
      const key = keptReviewKey(tenant, review);
      await store.transact('Reviews', [{ kind: 'delete', key, etag: WHATEVER }]);
    },
  };
}

/** SHA-256, base64url. */
const MEETING_HASH = /^[\w-]{43}$/;
