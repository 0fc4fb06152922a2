import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { askOffice } from '../../../tab/src/outlook/ask-office.ts';
import type { Answer } from '../../../tab/src/outlook/office-js.ts';
import { answered, fault } from './fake-item.ts';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

/** Answers one call after the other, and from the last answer on none. */
function calls(...answers: readonly Answer<string>[]) {
  const left = [...answers];
  let made = 0;
  const call = (done: (answer: Answer<string>) => void) => {
    made += 1;
    const next = left.shift();
    if (next !== undefined) done(next);
  };
  return { call, made: () => made };
}

const NOT_READY = fault(9014, '');

describe('a call to Outlook', () => {
  test('brings what it answers', async () => {
    expect(await askOffice(calls(answered('html')).call)).toEqual({ ok: true, value: 'html' });
  });

  test('that comes too early is made again once', async () => {
    const { call, made } = calls(NOT_READY, answered('html'));
    const asked = askOffice(call);
    await jest.runAllTimersAsync();
    expect(await asked).toEqual({ ok: true, value: 'html' });
    expect(made()).toBe(2);
  });

  test('that comes too early twice says that Outlook is busy', async () => {
    const { call, made } = calls(NOT_READY, NOT_READY, answered('html'));
    const asked = askOffice(call);
    await jest.runAllTimersAsync();
    expect(await asked).toEqual({ ok: false, fault: 'busy' });
    expect(made()).toBe(2);
  });

  test('that is refused, or throws, is not made again', async () => {
    const { call, made } = calls(fault(5001, ''), answered('html'));
    expect(await askOffice(call)).toEqual({ ok: false, fault: 'refused' });
    expect(made()).toBe(1);
    const throws = () => {
      throw new Error('not a function');
    };
    expect(await askOffice(throws)).toEqual({ ok: false, fault: 'refused' });
  });

  test('that is never answered is given up', async () => {
    const { call, made } = calls();
    const asked = askOffice(call);
    await jest.advanceTimersByTimeAsync(9_999);
    let isSettled = false;
    void asked.then(() => {
      isSettled = true;
    });
    await jest.advanceTimersByTimeAsync(0);
    expect(isSettled).toBe(false);
    await jest.advanceTimersByTimeAsync(1);
    expect(await asked).toEqual({ ok: false, fault: 'noAnswer' });
    expect(made()).toBe(1);
  });
});
