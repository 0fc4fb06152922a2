import type { Group } from '@samenhang/shared/releases/group';
import { instrument } from '../../shared/instrument.ts';
import type { LinearFact } from './linear-attack.ts';
import { itemSums, type Released, type ReleasedGroup } from './release-facts.ts';

type Tell = (released: Released, groups: readonly ReleasedGroup[]) => LinearFact[];

const EVERY_ITEM: ReadonlySet<number> = new Set(instrument.items.keys());

/** Facts as they would be if groups used more than they may. */
function as(change: Partial<Group>, where: (name: string) => boolean, tell: Tell): Tell {
  return (released, groups) =>
    tell(
      released,
      groups.map((each) =>
        where(each.name) ? { ...each, group: { ...each.group, ...change } } : each,
      ),
    );
}

const isUnit = (name: string) => !name.includes(' ');
const isRest = (name: string) => name.startsWith('rest of ');
const isRole = (name: string) => !isUnit(name) && !isRest(name);

/** Releases that let out one thing too much. */
export const RELEASE_MUTANTS: readonly (readonly [name: string, tell: Tell])[] = [
  ['every statement of every unit', as({ items: EVERY_ITEM }, isUnit, itemSums)],
  ['every statement of what is left of a unit', as({ items: EVERY_ITEM }, isRest, itemSums)],
  ['every statement of every role', as({ items: EVERY_ITEM }, isRole, itemSums)],
];
