import { mayManageCycles } from '@samenhang/shared/access/policies';
import type { Principal } from '@samenhang/shared/access/principal';
import { transition } from '@samenhang/shared/cycles/life-cycle';
import { err, ok, type Result } from '@samenhang/shared/result';
import type { Cycle, StoredCycle } from '../../repositories/cycle.ts';
import type { Uses } from '../services.ts';
import { isAnotherOpen } from './keep-apart.ts';
import type { OpenCycleError } from './open-cycle.ts';

/** Asks that a cycle be opened. */
export interface OpenMessage {
  readonly tenant: string;
  readonly cycle: string;
}

/** Whether it is to be opened by now, and nothing was found yet that stands in the way. */
export const isBeingOpened = ({
  state,
  opening,
}: Pick<Cycle, 'state'> & { readonly opening?: Cycle['opening'] | undefined }): boolean =>
  state === 'planned' && opening !== undefined && opening.refused === undefined;

/**
 * Asks for a planned cycle to be opened, which a queue then does: a hundred thousand people are not
 * invited within a request. What is known at once is refused at once. Asked again, it is one opening.
 * @returns the messages that wake it.
 */
export async function askOpening(
  services: Uses<'clock' | 'cycles'>,
  principal: Principal,
  id: string,
): Promise<Result<readonly OpenMessage[], OpenCycleError>> {
  if (!mayManageCycles(principal)) return err({ code: 'forbidden' });
  const { tenant, person } = principal;
  const stored = await services.cycles.find(tenant, id);
  if (stored === undefined) return err({ code: 'not_found' });
  const state = transition(stored.cycle.state, 'open');
  if (!state.ok) return state;
  const wakes = [{ tenant, cycle: id }];
  if (isBeingOpened(stored.cycle)) return ok(wakes);
  if (services.clock() >= stored.cycle.closesAt) return err({ code: 'cycle_over' });
  const all = (await services.cycles.all(tenant)).map(({ cycle }) => cycle);
  if (isAnotherOpen(all, id)) return err({ code: 'another_cycle_open' });
  const asked = await markAsked(services, tenant, stored, person);
  return asked ? ok(wakes) : err({ code: 'being_opened' });
}

/** @returns whether nobody changed the cycle meanwhile. */
export async function markAsked(
  { clock, cycles }: Uses<'clock' | 'cycles'>,
  tenant: string,
  { cycle, etag }: StoredCycle,
  by: string,
): Promise<boolean> {
  const asked: Cycle = { ...cycle, opening: { by, since: clock() } };
  return (await cycles.replace(tenant, asked, etag)).ok;
}
