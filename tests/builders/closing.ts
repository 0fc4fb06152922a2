import type { ReleaseRef } from '@samenhang/functions/repositories/releases-table';
import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import type { CloseMessage } from '@samenhang/functions/use-cases/closing/close-steps';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import { parseResult } from '@samenhang/functions/use-cases/results/stored-result';
import type { Services } from '@samenhang/functions/use-cases/services';
import type { UnitResult } from '@samenhang/shared/api/unit-result';
import { hrAdmin, TENANT, unwrap } from './organisation.ts';

/** Works off messages as a queue would, those they lead to included; the steps that were done. */
export async function workOff(services: Services, messages: CloseMessage[]): Promise<string[]> {
  const waiting = [...messages];
  const done: string[] = [];
  for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
    waiting.push(...(await runCloseStep(services, message)));
    done.push(message.step);
  }
  return done;
}

/** Closes a cycle and makes its release. */
export async function closeWholly(services: Services, id: string, tenant = TENANT): Promise<void> {
  await workOff(services, unwrap(await closeCycle(services, hrAdmin(tenant), id)));
}

/** Every record of a released cycle, by unit. */
export async function releasedRecords(
  services: Services,
  id: string,
  tenant = TENANT,
): Promise<Map<string, UnitResult>> {
  const released = await services.released.find(tenant, id);
  if (released === undefined) throw new Error(`cycle ${id} is not released`);
  const records = new Map<string, UnitResult>();
  for (const unit of await unitsOf(services, released.release)) {
    const body = await services.releases.find(released.release, unit);
    if (body !== undefined) records.set(unit, parseResult(body));
  }
  return records;
}

async function unitsOf(services: Services, release: ReleaseRef): Promise<string[]> {
  const index: { unit: string }[] = JSON.parse(
    Buffer.from(await services.releases.index(release)).toString(),
  );
  return index.map(({ unit }) => unit);
}
