import { LONGEST_UNIT_ID } from '../api/limits.ts';
import { idsByPath, type KnownUnit } from './known-units.ts';
import type { FaultList } from './reading-faults.ts';
import { ROOT_ID, unitIdOf } from './unit-ids.ts';
import type { UnitNode } from './unit-node.ts';
import { pathKey } from './unit-paths.ts';

interface Tree {
  readonly nodes: readonly UnitNode[];
  /** `null` where a top of ours stands above all. */
  readonly root: UnitNode | null;
  readonly today: readonly KnownUnit[];
}

/**
 * The id of every unit, and under `null` that of a top of ours: its code; or the id that its path has
 * today; or one made of its path. No two have one, also where a unit of today was renamed and keeps
 * the id of its first name.
 */
export function unitIds({ nodes, root, today }: Tree, faults: FaultList) {
  const known = idsByPath(today);
  const top = today.find(({ parent }) => parent === null)?.id ?? ROOT_ID;
  const ids = new Map<UnitNode | null, string>();
  const used = new Set<string>();
  const give = (node: UnitNode | null, id: string | undefined) => {
    if (id === undefined || used.has(id)) return;
    ids.set(node, id);
    used.add(id);
  };
  const rest = new Map<UnitNode | null, readonly string[]>();
  for (const node of nodes.filter(({ code }) => code !== '')) give(node, codeOf(node, faults));
  if (root === null) {
    give(null, top);
    rest.set(null, [ROOT_ID]);
  }
  for (const node of nodes.filter(({ code }) => code === '')) {
    const path = pathTo(node, root);
    give(node, node === root ? top : known.get(pathKey(path)));
    rest.set(node, path);
  }
  for (const [node, path] of rest) if (!ids.has(node)) give(node, unused(path, used));
  return ids;
}

function codeOf({ code, line }: UnitNode, faults: FaultList): string {
  if (code.length > LONGEST_UNIT_ID) faults.add('unit_code_unfit', line, { value: code });
  return code;
}

function unused(path: readonly string[], used: ReadonlySet<string>): string {
  let id = unitIdOf(path);
  for (let again = 2; used.has(id); again++) id = unitIdOf([...path, String(again)]);
  return id;
}

function pathTo(node: UnitNode, root: UnitNode | null): string[] {
  const names: string[] = [];
  const passed = new Set<UnitNode>();
  for (
    let at: UnitNode | null = node;
    at !== null && at !== root && !passed.has(at);
    at = at.parent
  ) {
    passed.add(at);
    names.unshift(at.name);
  }
  return names;
}
