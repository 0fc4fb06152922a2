import { beginImport } from '@samenhang/functions/use-cases/organisation/prepare-import';
import { createServices } from '@samenhang/functions/use-cases/services';
import { guidOf } from '@samenhang/local/demo/random';
import { demoTenants } from '@samenhang/local/demo/tenants';
import { runSteps, seenImport } from '../builders/imports.ts';
import { startLocalGraph } from '../builders/local-graph.ts';
import { hrAdmin, NOON, unwrap } from '../builders/organisation.ts';
import { sqlitePlatform } from '../builders/platforms.ts';

/**
 * Seconds from asking for an import by managers until its preview is there, of a synthetic directory of
 * so many accounts, over HTTP from the stand-in for Microsoft Graph. That makes its pages anew each time,
 * so part of the time is its own.
 */
export async function benchReadDirectory(people: number) {
  const { measured } = demoTenants();
  const copies = Math.ceil(people / measured.people.length);
  const many = Array.from({ length: copies }, (_, copy) =>
    measured.people.map((one) =>
      copy === 0
        ? one
        : {
            ...one,
            manages: false,
            person: { ...one.person, id: guidOf(`${copy}|${one.person.id}`) },
          },
    ),
  ).flat();
  const organisation = { ...measured, people: many.slice(0, people) };
  const [platform, started] = await Promise.all([
    sqlitePlatform(),
    startLocalGraph([organisation]),
  ]);
  const { directory } = started;
  const services = createServices({ ...platform, directory, clock: () => NOON });
  const admin = hrAdmin(measured.tenant);
  const begun = performance.now();
  const asked = { source: 'directory' as const, by: 'managers' as const };
  const { one, wakes } = unwrap(await beginImport(services, admin, asked));
  await runSteps(services, wakes);
  const seconds = Number(((performance.now() - begun) / 1000).toFixed(2));
  const { state, counts } = await seenImport(services, one.id, admin);
  await started.stop();
  await platform.close();
  return { people: counts?.people, units: counts?.units, state, seconds };
}
