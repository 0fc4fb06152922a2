import { PILLARS, type Pillar } from '@samenhang/shared/instruments/vocabulary';
import type { OwnInput } from '@samenhang/shared/reviews/take-part';
import * as z from 'zod';

const schema = z.object({
  guess: z.object({ coherence: z.int().nullable(), lags: z.enum(PILLARS).nullable() }).nullable(),
  votes: z.array(z.string()),
});

/** What one person brought into a review, to be sealed. */
export function packOwnPart({ guess, votes }: OwnInput<Pillar>): Buffer {
  return Buffer.from(JSON.stringify({ guess, votes }));
}

/** @throws when the bytes are not what {@link packOwnPart} made. */
export function unpackOwnPart(packed: Uint8Array): OwnInput<Pillar> {
  return schema.parse(JSON.parse(Buffer.from(packed).toString('utf8')));
}

/** The name under which the key-encryption key of a review is kept; no cycle has it. */
export function reviewKeyName(tenant: string, review: string): string {
  return `${tenant}.review-${review}`;
}
