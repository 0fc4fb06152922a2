import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { hostTokens } from '../../../tab/src/lib/auth.ts';

const NOW = 1_700_000_000_000;
const token = (exp: number) =>
  `h.${Buffer.from(JSON.stringify({ exp, name: 'Zoë?>' })).toString('base64url')}.s`;

function host(lives: number) {
  let time = NOW;
  let asked = 0;
  const tokens = hostTokens(
    async () => {
      asked += 1;
      return token(time / 1000 + lives);
    },
    () => time,
  );
  return { tokens, asked: () => asked, pass: (seconds: number) => (time += seconds * 1000) };
}

test('the host is asked once, also by requests that go out together', async () => {
  const { tokens, asked } = host(3600);
  await Promise.all([tokens.getToken(false), tokens.getToken(false)]);
  await tokens.getToken(false);
  expect(asked()).toBe(1);
});

test('a minute before it expires the host is asked again', async () => {
  const { tokens, asked, pass } = host(3600);
  await tokens.getToken(false);
  pass(3539);
  await tokens.getToken(false);
  expect(asked()).toBe(1);
  pass(2);
  await tokens.getToken(false);
  expect(asked()).toBe(2);
});

test('a refused token is not used again', async () => {
  const { tokens, asked } = host(3600);
  await tokens.getToken(false);
  await tokens.getToken(true);
  await tokens.getToken(false);
  expect(asked()).toBe(2);
});

test('a failure is not remembered', async () => {
  let asked = 0;
  const tokens = hostTokens(async () => {
    asked += 1;
    if (asked === 1) throw new Error('not now');
    return token(NOW);
  });
  await expect(tokens.getToken(false)).rejects.toThrow('not now');
  await expect(tokens.getToken(false)).resolves.toBe(token(NOW));
});

describe('a host that does not answer', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  /** Answers when it is told to; `answer` is that of the request at this place. */
  function slowHost() {
    const answers: ((token: string) => void)[] = [];
    const tokens = hostTokens(() => new Promise((resolve) => answers.push(resolve)));
    return { tokens, answers, answer: (at: number, given: string) => answers[at]?.(given) };
  }
  const valid = () => token(Date.now() / 1000 + 3600);

  test('is not waited for without end, and is asked again by the next request', async () => {
    const { tokens, answers } = slowHost();
    const outcomes: string[] = [];
    tokens.getToken(false).catch(() => outcomes.push('given up'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(outcomes).toEqual(['given up']);
    tokens.getToken(false).catch(() => outcomes.push('given up'));
    expect(answers).toHaveLength(2);
  });

  test('at the renewal is given up too', async () => {
    const { tokens, answer } = slowHost();
    const first = tokens.getToken(false);
    answer(0, valid());
    await first;
    const outcomes: string[] = [];
    tokens.getToken(true).catch(() => outcomes.push('given up'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect(outcomes).toEqual(['given up']);
  });

  test('but late is heard all the same: the next request has that token at once', async () => {
    const { tokens, answers, answer } = slowHost();
    tokens.getToken(false).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(60_000);
    const late = valid();
    answer(0, late);
    await jest.advanceTimersByTimeAsync(0);
    await expect(tokens.getToken(false)).resolves.toBe(late);
    expect(answers).toHaveLength(1);
  });

  test('an answer that comes too late does not replace a newer one', async () => {
    const { tokens, answer } = slowHost();
    tokens.getToken(false).catch(() => undefined);
    await jest.advanceTimersByTimeAsync(60_000);
    const second = tokens.getToken(false);
    const newer = valid();
    answer(1, newer);
    await second;
    answer(0, 'older');
    await jest.advanceTimersByTimeAsync(0);
    await expect(tokens.getToken(false)).resolves.toBe(newer);
  });
});

test('on a device whose clock is ahead a new token is not thought to be old', async () => {
  const { tokens, asked } = host(-7200);
  await tokens.getToken(false);
  await tokens.getToken(false);
  expect(asked()).toBe(1);
});
