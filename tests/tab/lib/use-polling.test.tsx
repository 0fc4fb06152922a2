import { afterEach, beforeEach, expect, jest, test } from '@jest/globals';
import { act, render } from '@testing-library/react';
import type { Heard } from '../../../tab/src/lib/polling.ts';
import { usePolling } from '../../../tab/src/lib/use-polling.ts';

const PACE = { every: 1000, atMost: 30_000 };
const look = jest.fn<() => Promise<Heard>>();
const hidden = jest.spyOn(document, 'hidden', 'get');

beforeEach(() => {
  jest.useFakeTimers();
  look.mockReset().mockResolvedValue('more');
  hidden.mockReturnValue(false);
});
afterEach(() => {
  jest.useRealTimers();
});

function Looking({ wanted }: { readonly wanted: boolean }) {
  usePolling(wanted ? look : null, PACE);
  return null;
}

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const become = (isHidden: boolean) =>
  act(async () => {
    hidden.mockReturnValue(isHidden);
    document.dispatchEvent(new Event('visibilitychange'));
  });

test('looks at once and then at its pace, as long as it is wanted', async () => {
  const { rerender } = render(<Looking wanted={false} />);
  await pass(5000);
  expect(look).not.toHaveBeenCalled();
  rerender(<Looking wanted />);
  await pass(2000);
  expect(look).toHaveBeenCalledTimes(3);
  rerender(<Looking wanted={false} />);
  await pass(60_000);
  expect(look).toHaveBeenCalledTimes(3);
});

test('rests while the page is hidden, and looks at once when it is seen again', async () => {
  render(<Looking wanted />);
  await pass(0);
  await become(true);
  await pass(600_000);
  expect(look).toHaveBeenCalledTimes(1);
  await become(false);
  expect(look).toHaveBeenCalledTimes(2);
});

test('looks at once when the connection is back, however long it would have waited', async () => {
  look.mockResolvedValue('fault');
  render(<Looking wanted />);
  await pass(0);
  expect(look).toHaveBeenCalledTimes(1);
  await act(async () => window.dispatchEvent(new Event('online')));
  expect(look).toHaveBeenCalledTimes(2);
});

test('ends with the part of the page that it was for', async () => {
  const { unmount } = render(<Looking wanted />);
  await pass(0);
  unmount();
  window.dispatchEvent(new Event('online'));
  document.dispatchEvent(new Event('visibilitychange'));
  await jest.advanceTimersByTimeAsync(600_000);
  expect(look).toHaveBeenCalledTimes(1);
});
