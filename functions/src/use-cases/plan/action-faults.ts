import type { Principal } from '@samenhang/shared/access/principal';
import type { ActionWhat, NewAction } from '@samenhang/shared/api/actions';
import { findInstrument } from '@samenhang/shared/instruments/published';
import { dayIn } from '@samenhang/shared/notices/zoned-time';
import type { Uses } from '../services.ts';
import { settingsOf } from '../settings/default-settings.ts';
import { knownToday } from './known-today.ts';

/** What is wrong with an action, and where in it. */
export interface ActionFault {
  readonly pointer: string;
  readonly code: 'pick_unknown' | 'owner_unknown' | 'day_passed';
}

export type ActionServices = Uses<'clock' | 'people' | 'settings' | 'tenants' | 'trees'>;

/** All that is wrong with what is asked of an action; what is not asked cannot be wrong. */
export async function actionFaults(
  services: ActionServices,
  { tenant, person }: Principal,
  instrumentVersion: string,
  { what, owner, due }: { readonly [K in keyof NewAction]?: NewAction[K] | undefined },
): Promise<ActionFault[]> {
  const faults: ActionFault[] = [];
  const unknown = what && unknownIn(what, instrumentVersion);
  if (unknown !== undefined) faults.push({ pointer: `/what/${unknown}`, code: 'pick_unknown' });
  // Whoever asks is there, by their token, whether or not an import names them.
  if (owner !== undefined && owner.id !== person) {
    const isKnown = await knownToday(services, tenant, new Set([owner.id]));
    if (!isKnown(owner.id)) faults.push({ pointer: '/owner/id', code: 'owner_unknown' });
  }
  if (due !== undefined) {
    const { timeZone } = await settingsOf(services, tenant);
    if (due < dayIn(timeZone, services.clock()))
      faults.push({ pointer: '/due', code: 'day_passed' });
  }
  return faults;
}

function unknownIn(what: ActionWhat, instrumentVersion: string): string | undefined {
  const instrument = findInstrument(instrumentVersion);
  if (instrument === undefined) throw new Error('results of an unknown instrument');
  switch (what.kind) {
    case 'step':
      return instrument.items.some(({ id }) => id === what.item) ? undefined : 'item';
    case 'habit':
      return instrument.habits.some(({ id }) => id === what.habit) ? undefined : 'habit';
    case 'own':
      return undefined;
  }
}
