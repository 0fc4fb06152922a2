import { describe, expect, test } from '@jest/globals';
import { packTally, unpackTally } from '@samenhang/shared/tallies/pack';
import { emptyTally, type Tally } from '@samenhang/shared/tallies/tally';
import fc from 'fast-check';
import { anyKind, somePersons, tallyOf } from './tallying.ts';

const anyTally: fc.Arbitrary<Tally> = fc
  .tuple(anyKind, somePersons)
  .map(([kind, persons]) => tallyOf(kind, persons));

describe('a packed tally', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(anyTally, (tally) => {
        expect(unpackTally(packTally(tally))).toEqual({ ok: true, value: tally });
      }),
    );
  });

  test('comes back with counts of any size', () => {
    const count = fc.oneof(fc.constant(0), fc.maxSafeNat());
    fc.assert(
      fc.property(fc.array(count, { minLength: 432, maxLength: 432 }), (counts) => {
        const tally: Tally = { kind: 'view', counts: Float64Array.from(counts) };
        expect(unpackTally(packTally(tally))).toEqual({ ok: true, value: tally });
      }),
    );
  });

  test('is found damaged when any one byte is another', () => {
    const flip = fc.record({ at: fc.nat(), by: fc.integer({ min: 1, max: 255 }) });
    fc.assert(
      fc.property(anyTally, flip, (tally, { at, by }) => {
        const bytes = packTally(tally);
        const place = at % bytes.length;
        bytes[place] = (bytes[place] ?? 0) ^ by;
        expect(unpackTally(bytes).ok).toBe(false);
      }),
    );
  });

  test('is found damaged when cut short or followed by more', () => {
    fc.assert(
      fc.property(anyTally, fc.nat(), fc.uint8Array({ minLength: 1 }), (tally, cut, more) => {
        const bytes = packTally(tally);
        const short = bytes.slice(0, cut % bytes.length);
        expect(unpackTally(short)).toEqual({ ok: false, error: 'damaged' });
        const long = Uint8Array.from([...bytes, ...more]);
        expect(unpackTally(long)).toEqual({ ok: false, error: 'damaged' });
      }),
    );
  });

  test('is never made of bytes that pack did not write', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        expect(unpackTally(bytes).ok).toBe(false);
      }),
    );
  });

  test('is found damaged when a number is written the long way, check and all', () => {
    // 5 persons as the two bytes 5 + 128 and 0, which count for the same.
    const packed = packTally({ kind: 'view', counts: new Float64Array(432).fill(5) });
    const longer = [...packed.slice(0, 2), 5 + 128, 0, ...packed.slice(3, -4)];
    const check = longer.reduce((hash, byte) => Math.imul(hash ^ byte, 0x01000193), 0x811c9dc5);
    const end = [24, 16, 8, 0].map((shift) => (check >>> shift) & 255);
    expect(unpackTally(Uint8Array.from([...longer, ...end])).ok).toBe(false);
  });

  test('is found damaged when a count is more than a double holds exactly', () => {
    const counts = new Float64Array(432).fill(2 ** 53);
    expect(unpackTally(packTally({ kind: 'view', counts })).ok).toBe(false);
  });

  test('of a later release says so', () => {
    const later = packTally(emptyTally('unit'));
    later[0] = 2;
    expect(unpackTally(later)).toEqual({ ok: false, error: 'unknown_version' });
  });

  test('of nobody takes a few bytes', () => {
    expect(packTally(emptyTally('organisation')).length).toBeLessThan(16);
  });
});
