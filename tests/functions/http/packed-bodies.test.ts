import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { anyone } from '@samenhang/functions/http/access-kinds';
import { readJson } from '@samenhang/functions/http/body';
import { defineRoute } from '@samenhang/functions/http/define-route';
import * as z from 'zod';
import { type HttpApp, startHttpApp } from '../../builders/http-app.ts';

const KIB = 1024;
const MIB = 1024 * KIB;
const LARGEST = 2 * MIB;

const schema = () => z.unknown();
const described = { summary: '', responses: { 200: schema }, problems: [] };
/** Says how long the text in a body is. */
const echo = async ({ body }: { body: unknown }) => {
  const { text } = z.object({ text: z.string() }).parse(body);
  return { status: 200, body: { length: text.length } } as const;
};
const ROUTES = [
  defineRoute({
    ...described,
    ...{ name: 'plain', methods: ['PUT'], route: 'api/plain', access: anyone, handle: echo },
    body: { schema },
  }),
  defineRoute({
    ...described,
    ...{ name: 'large', methods: ['PUT'], route: 'api/large', access: anyone, handle: echo },
    body: { schema, largest: LARGEST },
  }),
  defineRoute({
    ...described,
    ...{ name: 'packed', methods: ['PUT'], route: 'api/packed', access: anyone, handle: echo },
    body: { schema, largest: LARGEST, encodings: ['gzip'] },
  }),
];

let app: HttpApp;
beforeAll(async () => {
  app = await startHttpApp({}, ROUTES);
});
afterAll(() => app?.stop());

/** JSON of exactly so many bytes. */
const jsonOf = (bytes: number) => `{"text":"${'x'.repeat(bytes - '{"text":""}'.length)}"}`;
const packed = (text: string | Uint8Array) => new Uint8Array(gzipSync(text));

async function put(route: string, raw: string | Uint8Array<ArrayBuffer>, encoding?: string) {
  const headers = encoding === undefined ? {} : { 'content-encoding': encoding };
  const { status, json } = await app.send(`/api/${route}`, { method: 'PUT', raw, headers });
  return { status, said: json?.code ?? json?.length };
}
const taken = (bytes: number) => ({ status: 200, said: bytes - '{"text":""}'.length });
const TOO_LARGE = { status: 413, said: 'body_too_large' };
const UNSUPPORTED = { status: 415, said: 'unsupported_media_type' };
const MALFORMED = { status: 400, said: 'malformed_json' };

describe('a body that may be left out', () => {
  const carried = (bytes: number, headers: Record<string, string> = {}) => {
    let reads = 0;
    const request = {
      headers: { get: (name: string) => headers[name] ?? null },
      arrayBuffer: async () => {
        reads += 1;
        return new ArrayBuffer(bytes);
      },
    };
    return { request, reads: () => reads };
  };
  const optional = { optional: true } as const;

  test('is not read where it says itself that it is too large', async () => {
    const { request, reads } = carried(64 * KIB + 1, { 'content-length': `${64 * KIB + 1}` });
    expect(await readJson(request, optional)).toEqual({ ok: false, error: 'body_too_large' });
    expect(reads()).toBe(0);
  });

  test('is too large before it is anything else', async () => {
    const refused = { ok: false, error: 'body_too_large' };
    expect(await readJson(carried(64 * KIB + 1).request, optional)).toEqual(refused);
    const said = { ok: false, error: 'unsupported_media_type' };
    expect(await readJson(carried(64 * KIB).request, optional)).toEqual(said);
  });

  test('is read once', async () => {
    const none = carried(0);
    expect(await readJson(none.request, optional)).toEqual({ ok: true, value: undefined });
    expect(none.reads()).toBe(1);
  });
});

describe('how large a body may be', () => {
  test('is 64 KiB where the route does not say', async () => {
    expect(await put('plain', jsonOf(64 * KIB))).toEqual(taken(64 * KIB));
    expect(await put('plain', jsonOf(64 * KIB + 1))).toEqual(TOO_LARGE);
  });

  test.each(['large', 'packed'])('is what the route says (%s)', async (route) => {
    expect(await put(route, jsonOf(LARGEST))).toEqual(taken(LARGEST));
    expect(await put(route, jsonOf(LARGEST + 1))).toEqual(TOO_LARGE);
  });

  test('is counted unpacked, to the byte', async () => {
    expect(await put('packed', packed(jsonOf(LARGEST)), 'gzip')).toEqual(taken(LARGEST));
    expect(await put('packed', packed(jsonOf(LARGEST + 1)), 'gzip')).toEqual(TOO_LARGE);
  });
});

describe('a packed body', () => {
  test.each(['gzip', 'GZIP'])('is taken where the route says so (%s)', async (encoding) => {
    expect(await put('packed', packed(jsonOf(100)), encoding)).toEqual(taken(100));
  });

  test.each(['br', 'deflate', 'identity', 'gzip, gzip', 'gzip, br', 'x'])(
    'in %s is not',
    async (encoding) => {
      expect(await put('packed', packed(jsonOf(100)), encoding)).toEqual(UNSUPPORTED);
    },
  );

  test.each(['plain', 'large'])('is not where the route does not say so (%s)', async (route) => {
    expect(await put(route, packed(jsonOf(100)), 'gzip')).toEqual(UNSUPPORTED);
  });

  test.each<[string, Uint8Array<ArrayBuffer>]>([
    ['not packed at all', new TextEncoder().encode(jsonOf(100))],
    ['cut', packed(jsonOf(1000)).slice(0, -9)],
    [
      'of which a bit fell over',
      packed(jsonOf(1000)).map((byte, at) => (at === 20 ? byte ^ 1 : byte)),
    ],
    [
      'of a bad sum',
      packed(jsonOf(1000)).map((byte, at, all) => (at === all.length - 8 ? byte ^ 1 : byte)),
    ],
    ['of nothing', packed('')],
    ['of no JSON', packed('{')],
    ['of a name twice', packed('{"text":"a","text":"b"}')],
    ['packed twice', packed(packed(jsonOf(100)))],
  ])('%s is malformed', async (_, raw) => {
    expect(await put('packed', raw, 'gzip')).toEqual(MALFORMED);
  });

  test('of 512 MiB in half of one is refused, and never unpacked', async () => {
    // Members of gzip may follow each other; unpacked they are one text.
    const member = gzipSync(new Uint8Array(16 * MIB));
    const bomb = new Uint8Array(Buffer.concat(Array<Uint8Array>(32).fill(member)));
    expect(bomb.byteLength).toBeLessThan(LARGEST);
    const before = process.resourceUsage().maxRSS;
    expect(await put('packed', bomb, 'gzip')).toEqual(TOO_LARGE);
    expect((process.resourceUsage().maxRSS - before) * KIB).toBeLessThan(128 * MIB);
  });
});
