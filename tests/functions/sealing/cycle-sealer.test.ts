import { createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createCycleSealer, newDataKey } from '@samenhang/functions/sealing/cycle-sealer';
import fc from 'fast-check';

const KEY = { partitionKey: 'tenant|cycle|000', rowKey: 'tag' };
const CONTENT = Buffer.from('content');
const DATA_KEY = Buffer.alloc(32, 7);
const sealer = createCycleSealer('tenant', 'cycle', DATA_KEY);

/** Lengths as four bytes before each text, as the format says. */
const frame = (...texts: string[]) =>
  Buffer.concat(
    texts.flatMap((text) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(Buffer.byteLength(text));
      return [length, Buffer.from(text)];
    }),
  );

describe('the format, done by hand', () => {
  test('a tag is HMAC-SHA-256 of tenant, person and cycle under a key of its own', () => {
    const info = frame('samenhang', 'tag', 'tenant', 'cycle');
    const tagKey = Buffer.from(hkdfSync('sha256', DATA_KEY, '', info, 32));
    const tag = createHmac('sha256', tagKey).update(frame('tenant', 'person', 'cycle'));
    expect(sealer.tagOf('person')).toBe(tag.digest('base64url'));
  });

  test('the key of a device is HMAC-SHA-256 of tenant, person and cycle under a key of its own', () => {
    const info = frame('samenhang', 'device', 'tenant', 'cycle');
    const key = Buffer.from(hkdfSync('sha256', DATA_KEY, '', info, 32));
    const expected = createHmac('sha256', key).update(frame('tenant', 'person', 'cycle'));
    expect(sealer.deviceKeyOf('person')).toBe(expected.digest('base64url'));
    expect(sealer.deviceKeyOf('other')).not.toBe(sealer.deviceKeyOf('person'));
  });

  test('an envelope is format 1, nonce, AES-256-GCM bound to its row, authentication tag', () => {
    const sealed = sealer.seal(KEY, CONTENT);
    const info = frame('samenhang', 'encryption', 'tenant', 'cycle');
    const key = Buffer.from(hkdfSync('sha256', DATA_KEY, '', info, 32));
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
    decipher.setAAD(frame('1', KEY.partitionKey, KEY.rowKey));
    decipher.setAuthTag(sealed.subarray(-16));
    const padded = Buffer.concat([decipher.update(sealed.subarray(13, -16)), decipher.final()]);
    expect(sealed[0]).toBe(1);
    expect(padded.readUInt32BE()).toBe(CONTENT.byteLength);
    expect(padded.subarray(4, 4 + CONTENT.byteLength)).toEqual(CONTENT);
    expect(padded.subarray(4 + CONTENT.byteLength).every((byte) => byte === 0)).toBe(true);
  });
});

describe('opening', () => {
  test('gives back what was sealed, of any length that fits', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 36_000 }), (bytes) => {
        expect(sealer.open(KEY, sealer.seal(KEY, bytes))).toEqual({
          ok: true,
          value: Buffer.from(bytes),
        });
      }),
      { numRuns: 50 },
    );
  });

  const damaged = { ok: false, error: 'envelope_damaged' };

  test('refuses every single flipped bit of a small envelope', () => {
    const sealed = sealer.seal(KEY, CONTENT);
    for (let bit = 0; bit < sealed.byteLength * 8; bit++) {
      const flipped = Buffer.from(sealed);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(sealer.open(KEY, flipped)).toEqual(damaged);
    }
  });

  test('refuses an envelope cut at any length, made longer, or empty', () => {
    const sealed = sealer.seal(KEY, CONTENT);
    for (let length = 0; length < sealed.byteLength; length++) {
      expect(sealer.open(KEY, sealed.subarray(0, length))).toEqual(damaged);
    }
    expect(sealer.open(KEY, Buffer.concat([sealed, Buffer.of(0)]))).toEqual(damaged);
  });

  test('refuses an envelope that lies in another row, shard or partition', () => {
    const sealed = sealer.seal(KEY, CONTENT);
    expect(sealer.open({ ...KEY, rowKey: 'other' }, sealed)).toEqual(damaged);
    expect(sealer.open({ ...KEY, partitionKey: 'tenant|cycle|001' }, sealed)).toEqual(damaged);
    const shifted = { partitionKey: 'tenant|cycle|000t', rowKey: 'ag' };
    expect(sealer.open(shifted, sealed)).toEqual(damaged);
  });

  test.each([
    ['data key', createCycleSealer('tenant', 'cycle', newDataKey())],
    ['cycle with the same data key', createCycleSealer('tenant', 'other', DATA_KEY)],
    ['tenant with the same data key', createCycleSealer('other', 'cycle', DATA_KEY)],
  ])('refuses an envelope of another %s', (_, other) => {
    expect(sealer.open(KEY, other.seal(KEY, CONTENT))).toEqual(damaged);
    expect(other.tagOf('person')).not.toBe(sealer.tagOf('person'));
  });
});

describe('what the sealed bytes tell', () => {
  test('nothing but a size class: 2, 8, 18 or 36 KiB', () => {
    const size = (length: number) => sealer.seal(KEY, new Uint8Array(length)).byteLength / 1024;
    expect([0, 1, 2015, 2016, 8159, 8160, 18_399, 18_400, 36_831].map(size)).toEqual([
      2, 2, 2, 8, 8, 18, 18, 36, 36,
    ]);
    expect(() => size(36_832)).toThrow(RangeError);
  });

  test('not even that the content is the same as before', () => {
    expect(sealer.seal(KEY, CONTENT)).not.toEqual(sealer.seal(KEY, CONTENT));
  });
});
