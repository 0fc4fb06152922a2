import { pathKey } from './unit-paths.ts';

/** A unit of today, as far as a new file may mean it. */
export interface KnownUnit {
  readonly id: string;
  readonly name: string;
  readonly parent: string | null;
}

/** The ids of today by the path below the organisation, whose own path is empty. */
export function idsByPath(units: readonly KnownUnit[]): ReadonlyMap<string, string> {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const pathTo = (unit: KnownUnit): string[] => {
    const path: string[] = [];
    for (let at: KnownUnit | undefined = unit; at !== undefined && path.length <= units.length; ) {
      if (at.parent !== null) path.unshift(at.name);
      at = at.parent === null ? undefined : byId.get(at.parent);
    }
    return path;
  };
  return new Map(units.map((unit) => [pathKey(pathTo(unit)), unit.id]));
}
