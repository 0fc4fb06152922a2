import { expect, test } from '@jest/globals';
import { rememberVerified } from '@samenhang/functions/auth/remember-verified';
import type { TokenVerifier } from '@samenhang/functions/auth/verify-token';
import { principal } from '../../builders/organisation.ts';

/** A verifier that takes `good…`, and counts how often it is asked. */
function counting() {
  let asked = 0;
  const verify: TokenVerifier = async (authorization) => {
    asked += 1;
    const good = authorization?.startsWith('good') === true;
    return good ? { ok: true, value: principal(asked) } : { ok: false, error: 'token_invalid' };
  };
  return { verify, asked: () => asked };
}

test('a good token is checked once a minute, each for its own person', async () => {
  const { verify, asked } = counting();
  let elapsed = 0;
  const remembered = rememberVerified(verify, () => elapsed);
  const first = await remembered('good 1');
  expect(await remembered('good 1')).toBe(first);
  expect(asked()).toBe(1);
  expect(await remembered('good 2')).not.toEqual(first);
  expect(asked()).toBe(2);
  elapsed = 59_999;
  await remembered('good 1');
  expect(asked()).toBe(2);
  elapsed = 60_000;
  await remembered('good 1');
  expect(asked()).toBe(3);
});

test('a bad one is checked every time, and so is one that differs in a character', async () => {
  const { verify, asked } = counting();
  const remembered = rememberVerified(verify, () => 0);
  for (const header of ['bad', 'bad', null, null, 'good', 'good ']) await remembered(header);
  expect(asked()).toBe(6);
});

test('what is remembered stays bounded', async () => {
  const { verify, asked } = counting();
  const remembered = rememberVerified(verify, () => 0);
  for (let token = 0; token <= 5_000; token++) await remembered(`good ${token}`);
  await remembered('good 5000');
  expect(asked()).toBe(5_001);
  await remembered('good 0');
  expect(asked()).toBe(5_002);
});
