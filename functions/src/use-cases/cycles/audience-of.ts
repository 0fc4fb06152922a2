import { err, ok, type Result } from '@samenhang/shared/result';
import type { Person } from '../../repositories/people-table.ts';
import type { Unit } from '../../repositories/units-table.ts';
import type { FrozenTree } from '../memory/frozen-trees.ts';
import type { Uses } from '../services.ts';

/** Whom a cycle invites, and the tree that its results are made by. */
export interface ChosenAudience {
  /** The organisation's own version; of a pilot, a version of its own. */
  readonly version: string;
  /** Of a pilot, its part of the tree, which is yet to be written; absent for the whole. */
  readonly part?: readonly Unit[];
  readonly people: readonly Person[];
}

export type AudienceError = { readonly code: 'nobody_to_invite' | 'audience_unit_unknown' };

/**
 * Whom a cycle invites as the organisation stands now: everybody, or the people of one unit with all
 * below it. The tree of such a pilot begins at that unit.
 */
export async function audienceOf(
  services: Uses<'people' | 'tenants' | 'trees'>,
  tenant: string,
  { id, audienceUnit }: { readonly id: string; readonly audienceUnit?: string },
): Promise<Result<ChosenAudience, AudienceError>> {
  const organisation = await services.tenants.organisation(tenant);
  if (organisation === undefined) return err({ code: 'nobody_to_invite' });
  const { version } = organisation;
  const tree = await services.trees.find(tenant, version);
  const part = audienceUnit === undefined ? undefined : partOf(tree, audienceUnit);
  if (audienceUnit !== undefined && part === undefined) {
    return err({ code: 'audience_unit_unknown' });
  }
  const within = part && new Set(part.map((unit) => unit.id));
  const people: Person[] = [];
  for await (const person of services.people.all(tenant, organisation)) {
    if (within?.has(person.unit) !== false) people.push(person);
  }
  if (people.length === 0) return err({ code: 'nobody_to_invite' });
  return ok(
    part === undefined ? { version, people } : { version: `${version}-${id}`, part, people },
  );
}

/**
 * The unit with all below it. Whoever manages a unit above it manages it too, and is named so, as
 * the units above are not in this tree.
 */
function partOf(tree: FrozenTree, top: string): Unit[] | undefined {
  const found = tree.find(top);
  if (found === undefined) return undefined;
  const managers = tree.path(top).flatMap((above) => tree.find(above)?.managers ?? []);
  const root: Unit = { id: top, name: found.name, managers: [...new Set(managers)] };
  const below = tree.below(top);
  return [root, ...tree.units.filter(({ id }) => below.has(id))];
}
