import { comparisonKey } from './comparison-key.ts';
import type { PersonRow } from './person-rows.ts';
import type { FaultList } from './reading-faults.ts';
import { sayUnitCircles } from './unit-circles.ts';
import type { UnitNode } from './unit-node.ts';
import { type PathMark, pathKey, pathOf } from './unit-paths.ts';

/** How the rows say their units; the headers are for messages. */
export interface UnitColumns {
  readonly mark: PathMark | null;
  /** Whether units are told apart by their codes. */
  readonly coded: boolean;
  readonly parented: boolean;
  readonly headers: Readonly<Record<'unit' | 'unitCode' | 'parent', string | null>>;
}

export interface UnitTree {
  /** The unit of a row; `null` where it names none. */
  readonly unitOf: (row: PersonRow) => UnitNode | null;
  /** Once all rows were read: the units, with what is wrong among them said. */
  readonly finish: () => readonly UnitNode[];
}

/** Collects the units that rows name, by path, by code or by name. */
export function createUnitTree(columns: UnitColumns, faults: FaultList): UnitTree {
  const nodes = new Map<string, UnitNode>();
  const known = new Map<string, UnitNode | null>();
  const place: Place = { nodes, columns, faults };
  return {
    unitOf: (row) => {
      const raw = [...row.levels, row.unit, row.unitCode, row.parent].join('\0\0');
      const before = known.get(raw);
      if (before !== undefined) return before;
      const found = locate(row, place);
      known.set(raw, found);
      return found;
    },
    finish: () => {
      if (columns.coded) followNames(nodes);
      for (const node of nodes.values()) {
        if (!node.own && columns.parented) {
          faults.add('parent_only_named', node.line, {
            column: columns.headers.parent,
            value: node.name,
          });
        }
      }
      sayUnitCircles([...nodes.values()], columns.headers.parent, faults);
      return [...nodes.values()];
    },
  };
}

interface Place {
  readonly nodes: Map<string, UnitNode>;
  readonly columns: UnitColumns;
  readonly faults: FaultList;
}

function locate(row: PersonRow, place: Place): UnitNode | null {
  const { mark, coded } = place.columns;
  const last = pathOf(row.unit, mark);
  if (row.levels.length > 0) {
    const path = row.levels.at(-1) === last[0] ? row.levels : [...row.levels, ...last];
    return alongPath(path, row, place);
  }
  if (coded) return byCode(row, place);
  if (last.length > 1) return alongPath(last, row, place);
  return row.unit === '' ? null : byName(row, place);
}

function alongPath(
  path: readonly string[],
  { line }: PersonRow,
  { nodes, faults, columns }: Place,
) {
  let parent: UnitNode | null = null;
  for (let depth = 1; depth <= path.length; depth++) {
    const key = pathKey(path.slice(0, depth));
    const name = path[depth - 1] ?? '';
    const node: UnitNode = nodes.get(key) ?? { key, name, code: '', parent, line, own: true };
    if (node.name !== name) {
      faults.add('unit_spelled_differently', line, {
        column: columns.headers.unit,
        value: name,
        related: [{ line: node.line, value: node.name }],
      });
    }
    nodes.set(key, node);
    parent = node;
  }
  return parent;
}

function byName(row: PersonRow, place: Place): UnitNode {
  const node = named(row.unit, '', row, place);
  attach(node, row, place, (name) => comparisonKey(name));
  return node;
}

function byCode(row: PersonRow, place: Place): UnitNode | null {
  const { headers } = place.columns;
  if (row.unitCode === '') {
    if (row.unit === '') return null;
    place.faults.add('unit_code_missing', row.line, { column: headers.unitCode, value: row.unit });
    return null;
  }
  const node = named(row.unit === '' ? row.unitCode : row.unit, row.unitCode, row, place);
  attach(node, row, place, (code) => `#${code}`);
  return node;
}

/** The unit of that code or name, which this row is of. */
function named(name: string, code: string, { line, unit }: PersonRow, place: Place): UnitNode {
  const { nodes, faults, columns } = place;
  const key = code === '' ? comparisonKey(name) : `#${code}`;
  const node = nodes.get(key);
  if (node === undefined) {
    const made: UnitNode = { key, name, code, parent: null, line, own: true };
    nodes.set(key, made);
    return made;
  }
  const details = {
    column: columns.headers.unit,
    value: name,
    related: [{ line: node.line, value: node.name }],
  };
  if (!node.own) node.name = name;
  else if (node.name !== name && unit !== '') {
    const alike = comparisonKey(node.name) === comparisonKey(name);
    faults.add(alike ? 'unit_spelled_differently' : 'unit_two_names', line, details);
  }
  node.own = true;
  return node;
}

function attach(
  node: UnitNode,
  row: PersonRow,
  place: Place,
  keyOf: (text: string) => string,
): void {
  if (row.parent === '') return;
  const parent = parentNode(row, place, keyOf);
  const { column, faults } = { column: place.columns.headers.parent, faults: place.faults };
  if (node.parent !== null && node.parent !== parent) {
    const related = [{ line: node.line, value: node.parent.name }];
    faults.add('unit_two_parents', row.line, { column, value: row.parent, related });
  } else node.parent = parent;
}

/** The unit above; one that no row is of yet may come later. */
function parentNode(row: PersonRow, { nodes }: Place, keyOf: (text: string) => string): UnitNode {
  const key = keyOf(row.parent);
  const known = nodes.get(key);
  if (known !== undefined) return known;
  const code = key.startsWith('#') ? row.parent : '';
  const made = { key, name: row.parent, code, parent: null, line: row.line, own: false };
  nodes.set(key, made);
  return made;
}

/** Where units have codes, a parent may still be said by its name. */
function followNames(nodes: Map<string, UnitNode>): void {
  const byName = new Map<string, UnitNode[]>();
  for (const node of nodes.values()) {
    const name = comparisonKey(node.name);
    if (node.own) byName.set(name, [...(byName.get(name) ?? []), node]);
  }
  for (const node of nodes.values()) {
    const [meant, another] = byName.get(comparisonKey(node.parent?.name ?? '')) ?? [];
    const isOpen = node.parent?.own === false && another === undefined;
    if (isOpen && meant !== undefined && node.parent !== null) {
      nodes.delete(node.parent.key);
      node.parent = meant;
    }
  }
}
