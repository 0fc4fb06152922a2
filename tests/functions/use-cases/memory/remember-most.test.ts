import { expect, test } from '@jest/globals';
import { rememberMost } from '@samenhang/functions/use-cases/memory/remember-most';
import fc from 'fast-check';

test('the one set longest ago goes when one too many comes', () => {
  const remembered = rememberMost<number>(2);
  remembered.set('a', 1);
  remembered.set('b', 2);
  remembered.set('a', 3);
  remembered.set('c', 4);
  expect([...remembered.entries()]).toEqual([
    ['a', 3],
    ['c', 4],
  ]);
});

test('what was remembered as nothing is known all the same', () => {
  const remembered = rememberMost<string | undefined>(1);
  remembered.set('nobody', undefined);
  expect([remembered.has('nobody'), remembered.get('nobody')]).toEqual([true, undefined]);
  remembered.forget('nobody');
  expect(remembered.has('nobody')).toBe(false);
});

test('it never holds more than it may, and always what came last', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.string({ maxLength: 1 })),
      (most, names) => {
        const remembered = rememberMost<string>(most);
        for (const name of names) {
          remembered.set(name, name);
          expect(remembered.get(name)).toBe(name);
        }
        expect([...remembered.entries()].length).toBe(Math.min(most, new Set(names).size));
      },
    ),
  );
});
