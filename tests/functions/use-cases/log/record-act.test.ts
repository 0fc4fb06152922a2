// What is asked before a month ends, in UTC, and finished after it.
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readLog } from '@samenhang/functions/use-cases/log/read-log';
import { recordAct } from '@samenhang/functions/use-cases/log/record-act';
import { commitImport } from '@samenhang/functions/use-cases/organisation/commit-import';
import { runImportStep } from '@samenhang/functions/use-cases/organisation/run-import-step';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { checkedImport, partsOf } from '../../../builders/imports.ts';
import { hrAdmin, organisation, TENANT, unwrap } from '../../../builders/organisation.ts';
import { sqlitePlatform, type TestPlatform } from '../../../builders/platforms.ts';

const BEFORE = '2026-11-30T23:59:58.000Z';
const AFTER = '2026-12-01T00:00:07.000Z';
const MONTHS = ['2026-11', '2026-12', '2027-01'];

let platform: TestPlatform;
let services: Services;
let now = BEFORE;
beforeEach(async () => {
  now = BEFORE;
  platform = await sqlitePlatform();
  services = createServices({ ...platform, clock: () => new Date(now) });
});
afterEach(() => platform.close());

async function logged(action: string) {
  const months = await Promise.all(MONTHS.map((month) => services.audit.read(TENANT, month)));
  return months.flat().filter((entry) => entry.action === action);
}

const ACT = { action: 'pool_left', target: { kind: 'pool', id: 'pool' }, details: {} } as const;
/** As a step that knows when it was asked for, and may come again. */
const record = (at = BEFORE) => recordAct(services, hrAdmin(), ACT, { kept: { at: new Date(at) } });

describe('an act that is finished in the month after the one in which it was asked', () => {
  test('stands in the month in which it is finished, at that time', async () => {
    now = AFTER;
    await record();
    expect(await services.audit.read(TENANT, '2026-11')).toEqual([]);
    expect(await services.audit.read(TENANT, '2026-12')).toMatchObject([
      { ...ACT, at: AFTER, actor: hrAdmin().person },
    ]);
  });

  test.each([
    ['later in that month', ['2026-12-01T00:03:00.000Z', '2026-12-31T23:59:59.000Z']],
    ['in a month after that', ['2027-01-01T00:00:00.000Z']],
  ])('is there once, also when its step comes again %s', async (_, times) => {
    now = AFTER;
    await record();
    for (const time of times) {
      now = time;
      await record();
    }
    expect(await logged('pool_left')).toMatchObject([{ at: AFTER }]);
  });

  test('is there once where two do the same at once', async () => {
    now = AFTER;
    await record();
    const other = createServices({ ...platform, clock: () => new Date('2026-12-01T00:00:08Z') });
    const again = { kept: { at: new Date(BEFORE) } };
    await Promise.all([record(), recordAct(other, hrAdmin(), ACT, again)]);
    expect(await logged('pool_left')).toHaveLength(1);
  });

  test('adds nothing where it was recorded before the month ended, and its step came again after', async () => {
    await record();
    now = AFTER;
    await record();
    expect(await logged('pool_left')).toMatchObject([{ at: BEFORE }]);
  });

  test('is there once where a machine whose clock is behind records it first', async () => {
    await record(AFTER);
    now = AFTER;
    await record(AFTER);
    expect(await logged('pool_left')).toMatchObject([{ at: AFTER }]);
  });

  test('is another one than the same act asked at another time', async () => {
    now = AFTER;
    await record();
    await record('2026-11-30T23:59:59.000Z');
    expect(await logged('pool_left')).toHaveLength(2);
  });

  test('stands among the others by when it was finished, on the right page', async () => {
    const read = async (after?: string) =>
      unwrap(await readLog(services, hrAdmin(), { month: '2026-12', ...(after && { after }) }));
    for (const second of [2, 9]) {
      now = `2026-12-01T00:00:0${second}.000Z`;
      await recordAct(services, hrAdmin(), { ...ACT, target: { kind: 'pool', id: `${second}` } });
      now = AFTER;
      if (second === 2) await record();
    }
    const { entries } = await read();
    expect(entries.map(({ at }) => at.slice(17, 19))).toEqual(['09', '07', '02']);
    const late = entries.find(({ at }) => at === AFTER);
    expect((await read(late?.id)).entries.map(({ at }) => at.slice(17, 19))).toEqual(['02']);
  });
});

test('an import committed just before a month ends is in the log once, however often its step comes', async () => {
  const { id, digest = '' } = await checkedImport(services, partsOf(organisation(12)));
  const { wakes } = unwrap(await commitImport(services, hrAdmin(), id, { digest }));
  now = AFTER;
  for (const message of [...wakes, ...wakes]) await runImportStep(services, message);
  now = '2027-01-01T00:00:00.000Z';
  for (const message of wakes) await runImportStep(services, message);
  expect(await logged('organisation_imported')).toMatchObject([
    { at: AFTER, target: { id }, actor: hrAdmin().person },
  ]);
});

test('an import that is finished after the crash of a commit is in the log of either month, once', async () => {
  const { id, digest = '' } = await checkedImport(services, partsOf(organisation(12)));
  const { wakes } = unwrap(await commitImport(services, hrAdmin(), id, { digest }));
  // The last write of the step fails, after the entry was made.
  const imports = { ...services.imports, write: services.imports.write };
  imports.write = async (...sent: Parameters<Services['imports']['write']>) => {
    if (sent[1].state === 'committed') throw new Error('crashed');
    return services.imports.write(...sent);
  };
  for (const message of wakes) {
    await expect(runImportStep({ ...services, imports }, message)).rejects.toThrow('crashed');
  }
  now = AFTER;
  for (const message of wakes) await runImportStep(services, message);
  expect(await logged('organisation_imported')).toMatchObject([{ at: BEFORE }]);
});
