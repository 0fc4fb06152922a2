import { expect, test } from '@jest/globals';
import type { ApiClient, Reply } from '../../../tab/src/lib/api-client.ts';
import { withMemory } from '../../../tab/src/lib/memory.ts';

/** A client whose answers are given by hand, in the order of asking. */
function byHand() {
  const asked: {
    request: Parameters<ApiClient['send']>[0];
    answer: (reply: Reply<never>) => void;
  }[] = [];
  const client: ApiClient = {
    send: (request) => new Promise((answer) => asked.push({ request, answer })),
  };
  let clock = 0;
  return { asked, backend: withMemory(client, () => ++clock) };
}

const done: Reply<never> = { ok: false, fault: { kind: 'offline' } };
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('a read waits for the write before it', async () => {
  const { asked, backend } = byHand();
  void backend.send({ method: 'PUT', path: '/r', body: {}, etag: null });
  void backend.send({ method: 'GET', path: '/r' });
  await turn();
  expect(asked.map(({ request }) => request.method)).toEqual(['PUT']);
  asked[0]?.answer(done);
  await turn();
  expect(asked.map(({ request }) => request.method)).toEqual(['PUT', 'GET']);
});

test('what was read is remembered until it is forgotten; a failure never', async () => {
  const { asked, backend } = byHand();
  void backend.recall('/c');
  void backend.recall('/c');
  await turn();
  expect(asked).toHaveLength(1);
  asked[0]?.answer(done);
  await turn();
  void backend.recall('/c');
  await turn();
  expect(asked).toHaveLength(2);
  backend.forget('/c');
  void backend.recall('/c');
  await turn();
  expect(asked).toHaveLength(3);
});

test('what was asked for is taken once, with when, and asked for anew after that', async () => {
  const { asked, backend } = byHand();
  expect(backend.take('/r')).toBeUndefined();
  const reply = backend.recall('/r');
  const early = backend.take('/r');
  expect(early?.at).toBe(1);
  expect(early?.reply).toBe(reply);
  expect(backend.take('/r')).toBeUndefined();
  void backend.recall('/r');
  await turn();
  expect(asked).toHaveLength(2);
});
