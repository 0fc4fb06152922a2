import { describe, expect, test } from '@jest/globals';
import { parseStored } from '@samenhang/shared/formats/parse-stored';
import fc from 'fast-check';
import * as z from 'zod';

const leaf = z.strictObject({ n: z.int() });
const schema = z.strictObject({
  n: z.int(),
  inner: leaf.nullable(),
  list: z.array(leaf),
  kinds: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('a'), a: leaf }),
      z.strictObject({ kind: z.literal('b'), b: z.int() }),
    ]),
  ),
  scores: z.partialRecord(z.enum(['overall', 'connect']), leaf),
  named: z.record(z.string(), leaf),
});

const ONE = { n: 5 };
const VALUE: z.infer<typeof schema> = {
  n: 1,
  inner: { n: 2 },
  list: [{ n: 3 }, { n: 4 }],
  kinds: [
    { kind: 'a', a: ONE },
    { kind: 'b', b: 6 },
  ],
  scores: { overall: { n: 7 } },
  named: { anything: { n: 8 } },
};

/** Everywhere that an object has names of its own. */
const PLACES: ((value: typeof VALUE, more: object) => unknown)[] = [
  (value, more) => Object.assign(value, more),
  (value, more) => Object.assign(value.inner ?? {}, more),
  (value, more) => value.list.map((one) => Object.assign(one, more)),
  (value, more) => value.kinds.map((one) => Object.assign(one, more)),
  (value, more) => Object.assign(value.scores, more),
  (value, more) => Object.assign(value.named.anything ?? {}, more),
];

// As no name of the schema begins.
const unknownName = fc.string().map((name) => `+${name}`);

describe('what was stored', () => {
  test('is read as it is where it has no property more', () => {
    expect(parseStored(schema, VALUE)).toEqual(VALUE);
  });

  test('is read without what the schema has no name for, in any of its objects', () => {
    const some = fc.subarray(PLACES, { minLength: 1 });
    const unknown = fc.dictionary(unknownName, fc.jsonValue(), { minKeys: 1 });
    fc.assert(
      fc.property(some, unknown, (places, more) => {
        const stored = structuredClone(VALUE);
        for (const add of places) add(stored, more);
        expect(parseStored(schema, stored)).toEqual(VALUE);
      }),
    );
  });

  test.each([
    ['another type', { ...VALUE, n: 'one' }],
    ['a value that no list has', { ...VALUE, kinds: [{ kind: 'c' }] }],
    ['nothing where something must be', { ...VALUE, list: undefined }],
    ['a property more, and another type', { ...VALUE, later: 1, list: [{ n: 'three', later: 1 }] }],
  ])('is refused with %s', (_, stored) => {
    expect(() => parseStored(schema, stored)).toThrow(z.ZodError);
  });

  test('is asked to agree with itself once what is unknown is gone', () => {
    const even = leaf.refine(({ n }) => n % 2 === 0, 'odd');
    expect(parseStored(even, { n: 2, later: 1 })).toEqual({ n: 2 });
    expect(() => parseStored(even, { n: 1, later: 1 })).toThrow('odd');
  });
});
