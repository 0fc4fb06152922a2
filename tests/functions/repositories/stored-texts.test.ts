import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Properties } from '@samenhang/functions/ports/table-store';
import type { Cycle } from '@samenhang/functions/repositories/cycle';
import { cyclesRepository } from '@samenhang/functions/repositories/cycles-table';
import { cycleKey, normKey, poolReleaseKey } from '@samenhang/functions/repositories/keys';
import { normsRepository } from '@samenhang/functions/repositories/norms-table';
import { fromPieces, toPieces } from '@samenhang/functions/repositories/pieces';
import { poolReleasesRepository } from '@samenhang/functions/repositories/pool-releases-table';
import { DEFAULT_RULES } from '@samenhang/shared/cycles/default-rules';
import { LANGUAGES, perLanguage } from '@samenhang/shared/languages';
import { TENANT, unwrap } from '../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../builders/platforms.ts';
import { normOf, poolQuartiles } from '../../shared/benchmarks/synthetic-pool.ts';

let platform: TestPlatform;
beforeAll(async () => {
  platform = await sqlitePlatform();
});
afterAll(() => platform.close());

const title = perLanguage((language) => `Autumn (${language})`);
const inDefault = perLanguage(() => title.en);
const cycle: Cycle = {
  id: 'autumn',
  title,
  state: 'planned',
  instrumentVersion: '1.0.0',
  opensAt: new Date('2026-11-01T08:00:00Z'),
  closesAt: new Date('2026-11-21T08:00:00Z'),
  rules: DEFAULT_RULES,
};
const norm = { ...normOf({ overall: poolQuartiles() }), title };

type Place = readonly [table: 'Cycles' | 'Norms' | 'PoolReleases', key: ReturnType<typeof normKey>];

/** Stores a row as another version would have. */
async function rewrite([table, key]: Place, change: (before: Properties) => Properties) {
  const found = await platform.store.get(table, key);
  if (found === undefined) throw new Error('no such row');
  const properties = change(found.properties);
  unwrap(
    await platform.store.transact(table, [{ kind: 'replace', key, etag: found.etag, properties }]),
  );
}

describe('the title of a cycle', () => {
  const place: Place = ['Cycles', cycleKey(TENANT, cycle.id)];
  const read = async () => (await cyclesRepository(platform.store).find(TENANT, cycle.id))?.cycle;

  test('has a column per language, as it always had', async () => {
    unwrap(await cyclesRepository(platform.store).create(TENANT, cycle));
    expect(await read()).toEqual(cycle);
    const { properties } = (await platform.store.get(...place)) ?? {};
    expect(properties).toMatchObject({ TitleEn: 'Autumn (en)', TitleNl: 'Autumn (nl)' });
    const columns = Object.keys(properties ?? {}).filter((name) => name.startsWith('Title'));
    expect(columns).toHaveLength(LANGUAGES.length);
  });

  test('of a version with another language reads without that one', async () => {
    await rewrite(place, (before) => ({ ...before, TitleFy: 'Hjerst' }));
    expect((await read())?.title).toEqual(title);
  });

  test('that an earlier version took, and today would be refused, is still read', async () => {
    await rewrite(place, (before) => ({ ...before, TitleEn: 'one\vtwo', TitleNl: 'een\vtwee' }));
    expect((await read())?.title.nl).toBe('een\vtwee');
    await rewrite(place, (before) => ({ ...before, TitleEn: title.en, TitleNl: title.nl }));
  });

  test('that was stored before a language was added is read in the default one', async () => {
    await rewrite(place, ({ TitleNl: _, ...before }) => before);
    expect((await read())?.title.nl).toBe(title.en);
  });
});

describe('the title of a norm, and of a release of the pool', () => {
  const norms: Place = ['Norms', normKey(TENANT, norm.id)];
  const pool: Place = ['PoolReleases', poolReleaseKey('healthcare', '2026-Q4')];
  const titles = async () => [
    (await normsRepository(platform.store).find(TENANT, norm.id))?.norm.title,
    (await poolReleasesRepository(platform.store).latest('healthcare'))?.title,
  ];
  const retitle = (stored: object) => async (place: Place) =>
    rewrite(place, (before) => {
      const body = JSON.parse(fromPieces(before).toString());
      return toPieces(Buffer.from(JSON.stringify({ ...body, title: stored })));
    });

  test('reads as it was written', async () => {
    unwrap(await normsRepository(platform.store).write(TENANT, norm, undefined));
    const releases = poolReleasesRepository(platform.store);
    unwrap(await releases.create('healthcare', '2026-Q4', norm, new Map()));
    expect(await titles()).toEqual([title, title]);
  });

  test('that an earlier version took, and today would be refused, is still read', async () => {
    const then = perLanguage(() => 'line one\vline two \uffff');
    for (const place of [norms, pool]) await retitle(then)(place);
    expect(await titles()).toEqual([then, then]);
  });

  test('of a version with another language reads without that one', async () => {
    for (const place of [norms, pool]) await retitle({ ...title, fy: 'Hjerst' })(place);
    expect(await titles()).toEqual([title, title]);
  });

  test('that was stored before a language was added is read in the default one', async () => {
    for (const place of [norms, pool]) await retitle({ en: title.en })(place);
    expect(await titles()).toEqual([inDefault, inDefault]);
  });
});
