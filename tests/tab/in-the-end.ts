import { afterEach, jest } from '@jest/globals';

let testIsOver = false;
afterEach(() => {
  testIsOver = true;
});

/**
 * What comes of it, however long its faked timers take. Sealing happens outside this thread, which on a
 * busy machine takes any number of turns: only the time limit of the test ends the wait.
 */
export async function inTheEnd<T>(promised: Promise<T>): Promise<T> {
  testIsOver = false;
  let over = false;
  const settled = () => {
    over = true;
  };
  promised.then(settled, settled);
  while (!over && !testIsOver) {
    await new Promise(setImmediate);
    await jest.advanceTimersByTimeAsync(1000);
  }
  return promised;
}
