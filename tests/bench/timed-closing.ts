import { closeCycle } from '@samenhang/functions/use-cases/closing/close-cycle';
import { phaseOf } from '@samenhang/functions/use-cases/closing/close-steps';
import { runCloseStep } from '@samenhang/functions/use-cases/closing/run-close-step';
import type { Services } from '@samenhang/functions/use-cases/services';
import { hrAdmin, unwrap } from '../builders/organisation.ts';

/** Closes a cycle, one step after the other on one core: seconds of each phase, and of all. */
export async function timeClosing(
  services: Services,
  cycle: string,
): Promise<Record<string, number>> {
  const ms = new Map<string, number>();
  const spend = (phase: string, since: number) =>
    ms.set(phase, (ms.get(phase) ?? 0) + performance.now() - since);
  const started = performance.now();
  const waiting = unwrap(await closeCycle(services, hrAdmin(), cycle));
  for (let message = waiting.shift(); message !== undefined; message = waiting.shift()) {
    const began = performance.now();
    waiting.push(...(await runCloseStep(services, message)));
    spend(phaseOf(message.step), began);
  }
  spend('total', started);
  return Object.fromEntries([...ms].map(([phase, spent]) => [phase, Math.round(spent) / 1000]));
}
