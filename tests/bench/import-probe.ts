// A fresh process over a data folder: `fill <folder> <people> <units>` brings in an organisation and
// puts the parts of another; `check <folder>` checks that; `commit <folder>` makes it the organisation.
import { commitImport } from '@samenhang/functions/use-cases/organisation/commit-import';
import { importOrganisation } from '@samenhang/functions/use-cases/organisation/import-organisation';
import {
  beginImport,
  putImportPart,
  requestCheck,
} from '@samenhang/functions/use-cases/organisation/prepare-import';
import { readImport } from '@samenhang/functions/use-cases/organisation/read-organisation';
import { createServices } from '@samenhang/functions/use-cases/services';
import { openDataFolder } from '@samenhang/local/platform/data-folder';
import { openLocalPlatform } from '@samenhang/local/platform/local-platform';
import { partsOf, runSteps } from '../builders/imports.ts';
import { hrAdmin, NOON, personId, TENANT, unwrap } from '../builders/organisation.ts';
import { ownPeakKiB } from './own-peak.ts';

const [, , task, path = '', people = '0', units = '0'] = process.argv;
const platform = openLocalPlatform(unwrap(openDataFolder(path)));
const services = createServices({ ...platform, clock: () => NOON });
const admin = hrAdmin();
const startMiB = Math.round(process.memoryUsage.rss() / 2 ** 20);
const started = performance.now();
if (task === 'fill') await fill(Number(people), Number(units));
else await goOn(task === 'commit');
const seconds = Number(((performance.now() - started) / 1000).toFixed(2));
console.log(JSON.stringify({ seconds, startMiB, peakMiB: Math.round(ownPeakKiB() / 2 ** 10) }));
await platform.store.close();

/** Departments of twenty teams; in the second version one in fifty has moved to the next team. */
function wide(count: number, size: number, moved: boolean) {
  const teams = size - Math.ceil(size / 21) - 1;
  const departments = Math.ceil(teams / 20);
  const unit = (id: string, parent: string) => ({ id, name: `Unit ${id}`, parent, managers: [] });
  return {
    units: [
      { id: 'org', name: 'Synthetic', managers: [personId(0)] },
      ...Array.from({ length: departments }, (_, at) => unit(`d${at}`, 'org')),
      ...Array.from({ length: teams }, (_, at) => unit(`t${at}`, `d${Math.floor(at / 20)}`)),
    ],
    people: Array.from({ length: count }, (_, at) => ({
      id: personId(at),
      unit: `t${(at + (moved && at % 50 === 0 ? 1 : 0)) % teams}`,
      surveyRole: 'staff' as const,
      language: 'nl' as const,
    })),
  };
}

async function fill(count: number, size: number): Promise<void> {
  unwrap(await importOrganisation(services, admin, wide(count, size, false)));
  const { one } = unwrap(await beginImport(services, admin, { source: 'file' }));
  for (const [number, part] of partsOf(wide(count, size, true), 500).entries()) {
    unwrap(await putImportPart(services, admin, one.id, { number, part }));
  }
}

async function goOn(isCommit: boolean): Promise<void> {
  const open = (await services.imports.all(TENANT)).find(({ state }) => state !== 'committed');
  const id = open?.id ?? '';
  if (!isCommit) return runSteps(services, unwrap(await requestCheck(services, admin, id)).wakes);
  const { digest = '', brake } = unwrap(await readImport(services, admin, id));
  const shown = { digest, leavers: brake?.leavers };
  return runSteps(services, unwrap(await commitImport(services, admin, id, shown)).wakes);
}
