import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { within } from '../../../tab/src/lib/within.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const never = new Promise<never>(() => undefined);

test('what comes in time is passed on, and nothing is left waiting', async () => {
  await expect(within(1000, Promise.resolve('here'))).resolves.toBe('here');
  await expect(within(1000, Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(jest.getTimerCount()).toBe(0);
});

test('what never comes is given up when the time is over, and not before', async () => {
  const told: unknown[] = [];
  within(1000, never).catch((error) => told.push(error));
  await jest.advanceTimersByTimeAsync(999);
  expect(told).toEqual([]);
  await jest.advanceTimersByTimeAsync(1);
  expect(told).toEqual([expect.objectContaining({ name: 'TimeLimitError' })]);
});
