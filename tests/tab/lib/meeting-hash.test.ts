import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meetingHash } from '../../../tab/src/lib/meeting-hash.ts';

test('is SHA-256 over tenant and meeting in base64url, as the server makes it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uuid(), fc.string({ unit: 'grapheme' }), async (tenant, meeting) => {
      const hash = createHash('sha256').update(`${tenant}|${meeting}`).digest('base64url');
      expect(await meetingHash(tenant, meeting)).toBe(hash);
    }),
  );
});
