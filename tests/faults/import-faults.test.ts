import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { commitImport } from '@samenhang/functions/use-cases/organisation/commit-import';
import type { ImportMessage } from '@samenhang/functions/use-cases/organisation/import-step';
import { runImportStep } from '@samenhang/functions/use-cases/organisation/run-import-step';
import { sweepImports } from '@samenhang/functions/use-cases/organisation/sweep-imports';
import { createServices } from '@samenhang/functions/use-cases/services';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { inCopyOf } from '../builders/data-copies.ts';
import { CALL_FAULTS, failingPlatform } from '../builders/failing-platform.ts';
import {
  checkedImport,
  committed,
  currentOrganisation,
  partsOf,
  runSteps,
  sortedOrganisation,
} from '../builders/imports.ts';
import { hrAdmin, NOON, organisation, TENANT, unwrap } from '../builders/organisation.ts';
import { temporaryDataFolder } from '../builders/platforms.ts';

const BEFORE = sortedOrganisation(organisation(12));
const AFTER = sortedOrganisation(organisation(14));
/** More calls than a commit makes. */
const CALLS = 60;
const LATER = new Date(NOON.getTime() + 3_600_000);
const { folder, remove } = temporaryDataFolder();
let commit: readonly ImportMessage[] = [];

/** An organisation, and an import that is about to replace it. */
beforeAll(async () => {
  const platform = openLocalPlatform(folder);
  const services = createServices({ ...platform, clock: () => NOON });
  await committed(services, await checkedImport(services, partsOf(organisation(12))));
  const { id, digest = '' } = await checkedImport(services, partsOf(organisation(14)));
  commit = unwrap(await commitImport(services, hrAdmin(), id, { digest })).wakes;
  await platform.store.close();
});
afterAll(remove);

test.each(CALL_FAULTS)(
  'a commit in which one call fails (%s) leaves one version or the other, and is finished',
  async (fault) => {
    let inForce = 0;
    for (let nth = 0; nth < CALLS; nth += 1) {
      await inCopyOf(folder, async (copy) => {
        const dying = createServices({ ...failingPlatform(copy, nth, fault), clock: () => NOON });
        for (const message of commit) await runImportStep(dying, message).catch(() => undefined);
        const services = createServices({ ...copy, clock: () => LATER });
        const left = await currentOrganisation(services);
        if (left.people.length === AFTER.people.length) inForce += 1;
        expect(left).toEqual(left.people.length === BEFORE.people.length ? BEFORE : AFTER);
        await runSteps(services, await sweepImports(services, [TENANT]));
        expect(await sweepImports(services, [TENANT])).toEqual([]);
        expect(await currentOrganisation(services)).toEqual(AFTER);
        // What the log creates can be there already, and is never another's change.
        if (fault === 'conflict') return;
        const log = await services.audit.read(TENANT, '2026-11');
        const imported = log.filter(({ action }) => action === 'organisation_imported');
        expect({ nth, imported: imported.length }).toEqual({ nth, imported: 2 });
      });
    }
    // Some faults come after everything was done.
    expect(inForce).toBeGreaterThan(0);
    expect(inForce).toBeLessThan(CALLS);
  },
  300_000,
);
