import type { Unit, unitsRepository } from '../../repositories/units-table.ts';
import { rememberMost } from './remember-most.ts';

/** An organisation tree as one version of it was written. */
export interface FrozenTree {
  readonly units: readonly Unit[];
  /** The unit that all others lie below. */
  readonly root: Unit;
  find(unit: string): Unit | undefined;
  /** The unit and those above it, up to the root. */
  path(unit: string): readonly string[];
  /** Every unit below it, however deep. */
  below(unit: string): ReadonlySet<string>;
  /** Units that name the person as manager. */
  managedBy(person: string): ReadonlySet<string>;
}

export interface FrozenTrees {
  find(tenant: string, version: string): Promise<FrozenTree>;
}

const MOST_REMEMBERED = 20;

/** Versions of the tree never change, so the few that are asked for are kept in memory. */
export function frozenTrees(units: ReturnType<typeof unitsRepository>): FrozenTrees {
  const remembered = rememberMost<Promise<FrozenTree>>(MOST_REMEMBERED);
  return {
    find: (tenant, version) => {
      const name = `${tenant} ${version}`;
      const known = remembered.get(name);
      if (known !== undefined) return known;
      const read = units.all(tenant, version).then(toTree);
      remembered.set(name, read);
      // A read that failed is no tree to remember.
      read.catch(() => remembered.forget(name));
      return read;
    },
  };
}

function toTree(units: readonly Unit[]): FrozenTree {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const managed = new Map<string, Set<string>>();
  for (const { id, managers } of units) {
    for (const person of managers) managed.set(person, (managed.get(person) ?? new Set()).add(id));
  }
  const path = (unit: string) => {
    const path: string[] = [];
    for (let at: string | undefined = unit; at !== undefined; at = byId.get(at)?.parent) {
      path.push(at);
    }
    return path;
  };
  const root = units.find(({ parent }) => parent === undefined);
  if (root === undefined) throw new Error('an organisation tree without a root');
  return {
    units,
    root,
    find: (unit) => byId.get(unit),
    path,
    below: (unit) => new Set(units.flatMap(({ id }) => (path(id).includes(unit, 1) ? [id] : []))),
    managedBy: (person) => managed.get(person) ?? NONE,
  };
}

const NONE: ReadonlySet<string> = new Set();
