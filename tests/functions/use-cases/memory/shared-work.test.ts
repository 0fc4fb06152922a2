import { describe, expect, test } from '@jest/globals';
import { inTurn } from '@samenhang/functions/use-cases/memory/in-turn';
import { sharedReads } from '@samenhang/functions/use-cases/memory/shared-reads';

/** Work that ends when it is told to. */
function work<T>() {
  let resolve: (value: T) => void = () => undefined;
  let reject: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((done, failed) => {
    [resolve, reject] = [done, failed];
  });
  return { promise, resolve, reject };
}

describe('reads that are shared', () => {
  test('are one for all who ask while it runs, of one name', async () => {
    const reads = sharedReads<string>();
    let begun = 0;
    const running = work<string>();
    const ask = (name: string) =>
      reads.read(name, () => {
        begun += 1;
        return running.promise;
      });
    const asked = [ask('a'), ask('a'), ask('b')];
    running.resolve('read');
    expect(await Promise.all(asked)).toEqual(['read', 'read', 'read']);
    expect(begun).toBe(2);
    await ask('a');
    expect(begun).toBe(3);
  });

  test('are begun anew after a write, so that nobody reads what was before it', async () => {
    const reads = sharedReads<string>();
    const [old, fresh] = [work<string>(), work<string>()];
    const before = reads.read('a', () => old.promise);
    reads.forget('a');
    const after = reads.read('a', () => fresh.promise);
    old.resolve('old');
    expect(await before).toBe('old');
    const joined = reads.read('a', () => Promise.resolve('a third'));
    fresh.resolve('fresh');
    expect(await Promise.all([after, joined])).toEqual(['fresh', 'fresh']);
  });

  test('that fail are told to all who asked, and tried again by the next', async () => {
    const reads = sharedReads<string>();
    const failing = reads.read('a', () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await reads.read('a', async () => 'again')).toBe('again');
  });
});

describe('work that takes turns', () => {
  test('goes one after the other, also after one that failed; another name does not wait', async () => {
    const turns = inTurn();
    const first = work<void>();
    const done: string[] = [];
    const one = turns('a', () => first.promise);
    const two = turns('a', async () => done.push('two'));
    const other = turns('b', async () => done.push('other'));
    await other;
    expect(done).toEqual(['other']);
    first.reject(new Error('no'));
    await expect(one).rejects.toThrow('no');
    await two;
    expect(done).toEqual(['other', 'two']);
  });
});
