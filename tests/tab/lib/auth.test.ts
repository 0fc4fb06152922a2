import { expect, test } from '@jest/globals';
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
