import type { SurveyRole } from '../access/survey-role.ts';
import type { Language } from '../languages.ts';
import type { KnownUnit } from './known-units.ts';
import { isNamedAfter } from './named-after.ts';
import { unitIds } from './node-ids.ts';
import type { FaultList } from './reading-faults.ts';
import type { Managers } from './row-managers.ts';
import { type PlacedRow, shownOf } from './single-people.ts';
import { sayDepths } from './unit-depths.ts';
import { topOf, type UnitNode } from './unit-node.ts';

/** As the wire has it, with the line where it is named first; 0 for what the file does not name. */
export interface LocatedUnit {
  readonly line: number;
  readonly id: string;
  readonly name: string;
  readonly parent?: string;
  /** Absent where the file does not say who manages. */
  readonly managers?: string[];
}

export interface LocatedPerson {
  readonly line: number;
  readonly id: string;
  readonly unit: string;
  readonly surveyRole: SurveyRole;
  readonly language?: Language;
}

export interface Assembled {
  readonly units: readonly LocatedUnit[];
  readonly people: readonly LocatedPerson[];
  /** Whether the file has no single unit at the top, so that one of ours stands there. */
  readonly topAdded: boolean;
}

interface Parts {
  readonly nodes: readonly UnitNode[];
  readonly people: readonly PlacedRow[];
  readonly managers: Managers;
  /** Whether the file says who manages; where it does not, the managers of today stay. */
  readonly saysManagers: boolean;
  readonly today: readonly KnownUnit[];
  readonly choices: { readonly withoutUnit: 'fault' | 'root'; readonly rootName: string };
}

const MOST_MANAGERS = 20;
const LONGEST_NAME = 200;

/** Units and people as the wire wants them: one unit at the top, ids that last. */
export function assemble(parts: Parts, faults: FaultList): Assembled {
  const { nodes, managers, people } = parts;
  const root = topOf(nodes);
  const ids = unitIds({ nodes, root, today: parts.today }, faults);
  const rootId = ids.get(root) ?? '';
  const units = nodes.map((node): LocatedUnit => {
    sayOfName(node, managers, faults);
    const own = { line: node.line, id: ids.get(node) ?? '', name: node.name };
    const parent = node === root ? {} : { parent: (node.parent && ids.get(node.parent)) ?? rootId };
    if (!parts.saysManagers) return { ...own, ...parent };
    return { ...own, ...parent, managers: managersOfNode(node, managers, faults) };
  });
  sayDepths(nodes, root === null ? 1 : 0, faults);
  const top = { line: 0, id: rootId, name: parts.choices.rootName };
  const located = people.flatMap((row) => {
    const unit = row.node === null ? homeless(row, parts, rootId, faults) : ids.get(row.node);
    if (row.id === null || unit === undefined) return [];
    const surveyRole = row.surveyRole ?? (managers.ids.has(row.id) ? 'manager' : 'staff');
    const language = row.language === null ? {} : { language: row.language };
    return [{ line: row.line, id: row.id, unit, surveyRole, ...language }];
  });
  const topAdded = root === null;
  return { units: topAdded ? [top, ...units] : units, people: located, topAdded };
}

function sayOfName(node: UnitNode, managers: Managers, faults: FaultList): void {
  const { line, name: value } = node;
  if (value.length > LONGEST_NAME) faults.add('unit_name_too_long', line, { value });
  const after = managers.ofUnit
    .get(node)
    ?.map((id) => managers.names.get(id) ?? '')
    .find((name) => isNamedAfter(value, name));
  if (after !== undefined) faults.add('unit_named_after_manager', line, { value });
}

/** Without those who already see the unit from above it. */
function managersOfNode(node: UnitNode, { ofUnit }: Managers, faults: FaultList): string[] {
  const above = new Set<string>();
  const passed = new Set<UnitNode>([node]);
  for (let at = node.parent; at !== null && !passed.has(at); at = at.parent) {
    passed.add(at);
    for (const id of ofUnit.get(at) ?? []) above.add(id);
  }
  const own = (ofUnit.get(node) ?? []).filter((id) => !above.has(id));
  if (own.length > MOST_MANAGERS) {
    faults.add('too_many_managers', node.line, { value: node.name });
  }
  return own.slice(0, MOST_MANAGERS);
}

/** Somebody whose row names no unit. */
function homeless(row: PlacedRow, { choices }: Parts, rootId: string, faults: FaultList) {
  const inRoot = choices.withoutUnit === 'root';
  faults.add(inRoot ? 'person_in_root' : 'person_without_unit', row.line, { value: shownOf(row) });
  return inRoot ? rootId : undefined;
}
