import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { releasePool } from '@samenhang/functions/use-cases/pool/release-pool';
import { PATHS } from '@samenhang/shared/api/paths';
import { poolSchema } from '@samenhang/shared/api/pool';
import { SEGMENTS } from '@samenhang/shared/api/segments';
import { POOL_SCORES } from '@samenhang/shared/benchmarks/pool-contribution';
import { DEFAULT_LANGUAGE, LANGUAGES } from '@samenhang/shared/languages';
import { SEGMENT_TEXTS } from '@samenhang/shared/presentation/segment-texts';
import { type HttpApp, OTHER_TENANT, startHttpApp } from '../../builders/http-app.ts';
import { NOON, TENANT } from '../../builders/organisation.ts';
import {
  measure,
  member,
  SEGMENT,
  sharing,
  tenantId,
  tenantIds,
} from '../../builders/pool-members.ts';

const MEMBERSHIP = PATHS.poolMembership();
let app: HttpApp;
let hr = '';
let staff = '';

beforeAll(async () => {
  app = await startHttpApp();
  hr = await app.token(0, { roles: ['Assessment.Admin'] });
  staff = await app.token(1);
});
afterAll(() => app?.stop());

const join = (body: unknown, token = hr) => app.send(MEMBERSHIP, { method: 'PUT', token, body });
const leave = (token = hr) => app.send(MEMBERSHIP, { method: 'DELETE', token });
const view = async (token = staff) =>
  poolSchema.parse((await app.send(PATHS.pool(), { token })).json);

describe('an organisation', () => {
  test('is in no pool, and sees what it would share', async () => {
    expect(await view()).toEqual({ membership: null, shared: [...POOL_SCORES], release: null });
  });

  test('joins by HR, again without anything changing, and leaves again', async () => {
    const membership = { segment: SEGMENT, since: NOON.toISOString() };
    expect(await join({ segment: SEGMENT })).toMatchObject({ status: 200, json: { membership } });
    expect((await join({ segment: SEGMENT })).json).toMatchObject({ membership });
    expect((await view()).membership).toEqual(membership);
    expect((await leave()).status).toBe(204);
    expect((await leave()).status).toBe(204);
    expect((await view()).membership).toBeNull();
  });

  test.each<[unknown, string, string]>([
    [{}, '/segment', 'invalid_value'],
    [{ segment: 'care' }, '/segment', 'invalid_value'],
    [{ segment: SEGMENT, since: '2020-01-01' }, '/since', 'unknown_key'],
    [[], '', 'invalid_type'],
  ])('that sends %j stays out', async (body, pointer, code) => {
    const { status, json } = await join(body);
    expect([status, json?.code]).toEqual([422, 'validation_failed']);
    expect(json?.errors).toEqual([expect.objectContaining({ pointer, code })]);
    expect((await view()).membership).toBeNull();
  });

  test('is not joined or taken out by anybody else', async () => {
    await join({ segment: SEGMENT });
    for (const refused of [await join({ segment: 'trade' }, staff), await leave(staff)]) {
      expect([refused.status, refused.json?.code]).toEqual([403, 'forbidden']);
    }
    expect((await view()).membership?.segment).toBe(SEGMENT);
    await leave();
  });
});

describe('the release of a segment', () => {
  beforeAll(async () => {
    await join({ segment: SEGMENT });
    await measure(app.services, TENANT, 'pooled', 9);
    const others = tenantIds(1, 11);
    for (const [place] of others.entries()) {
      await member(app.services, tenantId(place + 1), sharing(41 + place));
    }
    await releasePool(app.services, [TENANT, ...others]);
  });

  test('is seen by members of it with its passport, and without anybody’s own scores', async () => {
    const { release } = await view();
    expect(release).toMatchObject({
      id: 'pool-healthcare-2026-Q4',
      passport: {
        organisations: 12,
        sector: SEGMENT_TEXTS[DEFAULT_LANGUAGE].names[SEGMENT],
        respondentsBound: 'orMore',
      },
    });
    const { text } = await app.send(PATHS.pool(), { token: staff });
    for (const tenant of [TENANT, ...tenantIds(1, 11)]) expect(text).not.toContain(tenant);
    expect(Object.values(release?.scores ?? {}).every((score) => score?.kind === 'quartiles')).toBe(
      true,
    );
  });

  test('is not seen by an organisation that is not in it', async () => {
    const iss = `https://login.example/${OTHER_TENANT}/v2.0`;
    const theirs = await app.token(1, { tid: OTHER_TENANT, iss });
    expect((await view(theirs)).release).toBeNull();
  });

  test('stays for the others when one leaves, who has nothing there any more', async () => {
    await leave();
    expect(await app.services.poolContributions.find(SEGMENT, TENANT)).toBeUndefined();
    expect((await view()).release).toBeNull();
    expect(await app.services.poolReleases.latest(SEGMENT)).toBeDefined();
  });
});

test.each(LANGUAGES)('every segment has a name in %s that fits the title of a norm', (language) => {
  const { names } = SEGMENT_TEXTS[language];
  for (const segment of SEGMENTS) {
    expect(names[segment].length).toBeGreaterThan(2);
    expect(names[segment].length).toBeLessThanOrEqual(80);
  }
});
