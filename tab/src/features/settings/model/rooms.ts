import type { OwnAbility } from '@samenhang/shared/access/abilities';
import type { Route } from '../../../lib/routes.ts';

export type Room = Extract<Route['page'], 'settings' | 'people' | 'rounds' | 'benchmarks' | 'log'>;

/** The pages of the settings in their order, each with what opens it. */
const OPENED_BY: Readonly<Record<Room, OwnAbility>> = {
  settings: 'readSettings',
  people: 'manageOrganisation',
  rounds: 'planCycles',
  benchmarks: 'manageBenchmarks',
  log: 'readAudit',
};
const ROOMS: readonly Room[] = ['settings', 'people', 'rounds', 'benchmarks', 'log'];

/** The pages that somebody may open, and the one that they are looking at. */
export function roomsFor(abilities: readonly OwnAbility[], current: Room): readonly Room[] {
  return ROOMS.filter((room) => room === current || mayOpen(abilities, room));
}

export function mayOpen(abilities: readonly OwnAbility[], room: Room): boolean {
  return abilities.includes(OPENED_BY[room]);
}
