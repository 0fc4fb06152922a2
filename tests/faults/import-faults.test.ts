import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Directory } from '@samenhang/functions/ports/directory';
import {
  commitImport,
  undoImport,
} from '@samenhang/functions/use-cases/organisation/commit-import';
import type { ImportMessage } from '@samenhang/functions/use-cases/organisation/import-step';
import {
  beginImport,
  requestCheck,
} from '@samenhang/functions/use-cases/organisation/prepare-import';
import { runImportStep } from '@samenhang/functions/use-cases/organisation/run-import-step';
import { sweepImports } from '@samenhang/functions/use-cases/organisation/sweep-imports';
import { createServices, type Services } from '@samenhang/functions/use-cases/services';
import { type LocalPlatform, openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { inCopyOf } from '../builders/data-copies.ts';
import { CALL_FAULTS, type CallFault, failingPlatform } from '../builders/failing-platform.ts';
import {
  checkedImport,
  committed,
  currentOrganisation,
  partsOf,
  runSteps,
  seenImport,
  sortedOrganisation,
} from '../builders/imports.ts';
import { hrAdmin, NOON, organisation, personId, TENANT, unwrap } from '../builders/organisation.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';

const LATER = new Date(NOON.getTime() + 3_600_000);
/** Two accounts, of whom the second reports to the first. */
const directory: Directory = {
  async *people() {
    for (const at of [0, 1]) {
      yield { id: personId(at), enabled: true, guest: false, ...(at && { manager: personId(0) }) };
    }
  },
  async *members() {},
  groupName: async () => 'North',
  test: async () => undefined,
  testGroups: async () => undefined,
};

/** A store in which organisations of these sizes were brought in one after the other. */
function standing(...sizes: readonly number[]) {
  const { folder, remove } = temporaryDataFolder();
  afterAll(remove);
  return {
    folder,
    prepared: async <T>(work: (services: Services) => Promise<T>): Promise<T> => {
      const platform = openLocalPlatform(folder);
      const services = createServices({ ...platform, directory, clock: () => NOON });
      for (const size of sizes) {
        const seen = await checkedImport(services, partsOf(organisation(size)));
        await committed(services, seen);
      }
      const made = await work(services);
      await platform.store.close();
      return made;
    },
  };
}

/**
 * Does something once for each of its calls, which meets with a fault, in a fresh copy of a store; and
 * once without. What is left is then looked at.
 */
async function withEachCall(
  { folder }: ReturnType<typeof standing>,
  fault: CallFault,
  work: (services: Services) => Promise<unknown>,
  look: (services: Services, nth: number) => Promise<void>,
  at = NOON,
): Promise<number> {
  const once = (nth: number) =>
    inCopyOf(folder, async (copy: LocalPlatform) => {
      const failing = failingPlatform(copy, nth, fault);
      const dying = createServices({ ...failing, directory, clock: () => at });
      await work(dying).catch(() => undefined);
      await look(createServices({ ...copy, directory, clock: () => LATER }), nth);
      return failing.calls();
    });
  const calls = await once(Number.POSITIVE_INFINITY);
  for (let nth = 0; nth < calls; nth += 1) await once(nth);
  return calls;
}

const runAll = (messages: readonly ImportMessage[]) => async (services: Services) => {
  for (const message of messages) await runImportStep(services, message);
};
const wakeAll = async (services: Services) => {
  await runSteps(services, await sweepImports(services, [TENANT]));
  expect(await sweepImports(services, [TENANT])).toEqual([]);
};

describe.each([
  ['of the second version', [12], 14, CALL_FAULTS],
  ['that removes the people of the first of three', [12, 13], 14, CALL_FAULTS],
  ['over several partitions of people', [12], 2_010, ['crash_before', 'conflict']],
] as const)('a commit %s', (_, sizes, next, faults) => {
  const store = standing(...sizes);
  let commit: readonly ImportMessage[] = [];
  beforeAll(async () => {
    commit = await store.prepared(async (services) => {
      const { id, digest = '' } = await checkedImport(services, partsOf(organisation(next)));
      return unwrap(await commitImport(services, hrAdmin(), id, { digest })).wakes;
    });
  });
  const before = sortedOrganisation(organisation(sizes.at(-1) ?? 0));
  const after = sortedOrganisation(organisation(next));

  test.each([...faults])(
    'in which one call fails (%s) leaves one version or the other, and is finished',
    async (fault) => {
      let inForce = 0;
      const calls = await withEachCall(store, fault, runAll(commit), async (services, nth) => {
        const left = await currentOrganisation(services);
        const isAfter = left.people.length === after.people.length;
        if (isAfter) inForce += 1;
        expect(left).toEqual(isAfter ? after : before);
        await wakeAll(services);
        expect(await currentOrganisation(services)).toEqual(after);
        const versions = (await services.imports.all(TENANT)).filter(({ buckets }) => buckets);
        expect(versions).toHaveLength(2);
        // What the log creates can be there already, and is never another's change.
        if (fault === 'conflict') return;
        const log = await services.audit.read(TENANT, '2026-11');
        const imported = log.filter(({ action }) => action === 'organisation_imported').length;
        expect({ nth, imported }).toEqual({ nth, imported: sizes.length + 1 });
      });
      // Some faults come after everything was done.
      expect(inForce).toBeGreaterThan(1);
      expect(inForce).toBeLessThan(calls);
    },
  );
});

describe('a check', () => {
  const store = standing(12);
  let check: readonly ImportMessage[] = [];
  let id = '';
  beforeAll(async () => {
    await store.prepared(async (services) => {
      const seen = await checkedImport(services, partsOf(organisation(14)));
      const asked = unwrap(await requestCheck(services, hrAdmin(), seen.id));
      [id, check] = [seen.id, asked.wakes];
    });
  });

  test.each(CALL_FAULTS)(
    'in which one call fails (%s) is done again, and changes nothing',
    async (fault) => {
      await withEachCall(store, fault, runAll(check), async (services) => {
        await wakeAll(services);
        expect(await seenImport(services, id)).toMatchObject({
          ...{ state: 'ready', counts: { people: 14, added: 2 } },
        });
        expect(await currentOrganisation(services)).toEqual(sortedOrganisation(organisation(12)));
      });
    },
  );
});

describe('reading the directory', () => {
  const store = standing(12);
  let read: readonly ImportMessage[] = [];
  let id = '';
  beforeAll(async () => {
    await store.prepared(async (services) => {
      const asked = { source: 'directory' as const, by: 'managers' as const };
      const begun = unwrap(await beginImport(services, hrAdmin(), asked));
      [id, read] = [begun.one.id, begun.wakes];
    });
  });

  test.each(CALL_FAULTS)(
    'in which one call fails (%s) is done again, and changes nothing',
    async (fault) => {
      await withEachCall(store, fault, runAll(read), async (services) => {
        await runSteps(services, await sweepImports(services, [TENANT]));
        expect(await seenImport(services, id)).toMatchObject({
          ...{ state: 'ready', counts: { people: 2, units: 1 } },
        });
        expect(await currentOrganisation(services)).toEqual(sortedOrganisation(organisation(12)));
      });
    },
  );
});

describe('an undo', () => {
  const store = standing(12, 14);
  beforeAll(() => store.prepared(async () => undefined));

  test.each(CALL_FAULTS)(
    'in which one call fails (%s) is done or not, whole, and can be asked for again',
    async (fault) => {
      const undo = (services: Services) => undoImport(services, hrAdmin());
      await withEachCall(store, fault, undo, async (services) => {
        const left = await currentOrganisation(services);
        const size = left.people.length;
        expect([12, 14]).toContain(size);
        expect(left).toEqual(sortedOrganisation(organisation(size)));
        expect((await undo(services)).ok).toBe(size === 14);
        expect(await currentOrganisation(services)).toEqual(sortedOrganisation(organisation(12)));
      });
    },
  );
});

describe('giving up what nobody goes on with', () => {
  const store = standing(12);
  const nextDay = new Date(NOON.getTime() + 25 * 3_600_000);
  let id = '';
  beforeAll(async () => {
    id = await store.prepared(
      async (services) => (await checkedImport(services, partsOf(organisation(14)))).id,
    );
  });

  test.each(CALL_FAULTS)(
    'in which one call fails (%s) is done again until nothing of it is left',
    async (fault) => {
      const sweep = (services: Services) => sweepImports(services, [TENANT]);
      const look = async (services: Services) => {
        await sweepImports({ ...services, clock: () => nextDay }, [TENANT]);
        expect(await seenImport(services, id)).toMatchObject({ state: 'abandoned' });
        expect(await services.importParts.numbers(TENANT, id)).toEqual([]);
        expect(await services.importParts.findings(TENANT, id)).toBeUndefined();
      };
      await withEachCall(store, fault, sweep, look, nextDay);
    },
  );
});
